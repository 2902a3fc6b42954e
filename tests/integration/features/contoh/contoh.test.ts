import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hitungBulan } from '#main/db/skdn-bulan.ts'
import { fillContoh } from '#main/features/contoh/contoh.ts'
import { bacaNik } from '#shared/domain/identitas/nik.ts'
import { isBalitaAktif } from '#shared/domain/register/keadaan.ts'
import { hitungSkdn } from '#shared/domain/skdn/hitung.ts'
import { addBulan, hariKe } from '#shared/domain/tanggal/tanggal.ts'
import { openTestBook, type TestBook } from '#tests/helpers/open-test-book.ts'
import { addTempat } from '#tests/helpers/pustu-lain.ts'

const sampai = '2026-10'
let book: TestBook

beforeAll(() => {
  book = openTestBook({ hariIni: '2026-11-24' })
  fillContoh(book.context, { sampai })
})
afterAll(() => book.close())

function rows<T>(sql: string): T[] {
  return book.context.db.all<T>(sql)
}

/** Everything the book holds that is not bound to this computer. */
function dump({ context }: TestBook): unknown {
  const all = (sql: string) => context.db.all(sql)
  return {
    jurnal: all('SELECT nomor, lamport, kelompok, jenis, pelaku, waktu, entitas, entitas_id, isi FROM perubahan'),
    anak: [...context.register().anak.values()],
  }
}

test('the same seed and last month give the same book, on another day too', () => {
  const small = { balita: 60, bulan: 8, benih: 11, sampai }
  const dumps = ['2026-11-24', '2027-03-02'].map((hariIni) => {
    const other = openTestBook({ hariIni })
    fillContoh(other.context, small)
    const found = dump(other)
    other.close()
    return found
  })
  expect(dumps[1]).toEqual(dumps[0])
})

test('two Pustu of one seed have the same children, and no record in common', () => {
  const books = ['Pustu Sumberagung', 'Pustu Tegalrejo', 'Pustu Tegalrejo'].map((nama) => {
    const other = openTestBook()
    addTempat(other.context.db, nama)
    fillContoh(other.context, { balita: 20, bulan: 2, benih: 7, sampai })
    const ids = ['orang', 'keanggotaan', 'hari_buka', 'penimbangan', 'kehadiran', 'kms', 'kader'].flatMap((table) =>
      other.context.db.values<string>(`SELECT id FROM ${table} ORDER BY id`),
    )
    const anak = [...other.context.register().anak.values()].map(({ nama: name, tanggalLahir, penimbangan }) => ({
      ...{ name, tanggalLahir },
      ...{ bb: penimbangan.map(({ tanggal, bbG, tbMm }) => [tanggal, bbG, tbMm]) },
    }))
    other.close()
    return { ids, anak }
  })
  const [satu, dua, lagi] = books
  expect(dua?.anak).toEqual(satu?.anak)
  expect(new Set([...(satu?.ids ?? []), ...(dua?.ids ?? [])]).size).toBe(2 * (satu?.ids.length ?? 0))
  expect(lagi?.ids).toEqual(dua?.ids)
})

test('another seed gives another book', () => {
  const names = [7, 8].map((benih) => {
    const other = openTestBook()
    fillContoh(other.context, { balita: 20, bulan: 2, benih, sampai })
    const found = [...other.context.register().anak.values()].map((a) => a.nama)
    other.close()
    return found
  })
  expect(names[1]).not.toEqual(names[0])
})

describe('the months', () => {
  const bulan = Array.from({ length: 24 }, (_, i) => addBulan(sampai, -i))

  test('hold D = N + T + O + B, nobody outside S, and D/S as posyandu have it', () => {
    for (const month of bulan) {
      const hasil = hitungBulan(book.context, month)
      const s = hitungSkdn(hasil.posyandu.flatMap((p) => p.anak))
      expect(s.D, month).toBe(s.N + s.T + s.O + s.B)
      expect(hasil.luarS, month).toEqual([])
      expect(hasil.belumLengkap, month).toEqual([])
      const buka = hitungSkdn(hasil.posyandu.filter((p) => p.hariBuka.buka).flatMap((p) => p.anak))
      expect((buka.D / buka.S) * 100, month).toBeGreaterThan(75)
      expect((buka.D / buka.S) * 100, month).toBeLessThan(95)
    }
  })

  test('bring every letter, 2T and BGM in the last one, and every posyandu opens', () => {
    const hasil = hitungBulan(book.context, sampai)
    const s = hitungSkdn(hasil.posyandu.flatMap((p) => p.anak))
    for (const kode of ['K', 'N', 'T', 'O', 'B', '2T', 'BGM'] as const) expect(s[kode], kode).toBeGreaterThan(0)
    expect(hasil.posyandu).toHaveLength(7)
    expect(hasil.posyandu.every((p) => p.hariBuka.asal === 'dicatat')).toBe(true)
  })
})

describe('the children', () => {
  test('are as many under five at the end as were asked for', () => {
    const aktif = [...book.context.register().anak.values()].filter((anak) => isBalitaAktif(anak, '2026-10-31'))
    expect(aktif.length).toBeGreaterThanOrEqual(418)
    expect(aktif.length).toBeLessThanOrEqual(422)
  })

  test('are never weighed before birth, before belonging or after leaving', () => {
    for (const anak of book.context.register().anak.values()) {
      for (const { tanggal } of anak.penimbangan) {
        expect(tanggal >= (anak.tanggalLahir ?? '9999')).toBe(true)
        expect(anak.keanggotaan.some((k) => k.mulai <= tanggal && (k.sampai === null || tanggal < k.sampai))).toBe(true)
      }
      for (const k of anak.keanggotaan) expect(k.sampai === null || k.sampai >= k.mulai).toBe(true)
    }
  })

  test('never shrink by more than a measurement errs', () => {
    for (const anak of book.context.register().anak.values()) {
      const lengths = anak.penimbangan.flatMap((p) => p.tbMm ?? [])
      for (const [i, mm] of lengths.entries()) expect(mm - (lengths[i - 1] ?? 0)).toBeGreaterThanOrEqual(-10)
    }
  })

  test('have weights of whole 100 g and posture by age', () => {
    for (const anak of book.context.register().anak.values()) {
      expect(anak.penimbangan.every((p) => p.bbG !== null && p.bbG % 100 === 0)).toBe(true)
    }
    expect(
      rows(`SELECT 1 FROM penimbangan p JOIN orang o ON o.id = p.orang_id
      WHERE p.cara_ukur = 'berdiri' AND p.tanggal < date(o.tanggal_lahir, '+2 years')`),
    ).toEqual([])
  })

  test('hold twins, brothers and sisters, deaths, moves, newborns without NIK and mothers of one name', () => {
    const [n] = rows<Record<string, number>>(`SELECT
      (SELECT count(*) FROM (SELECT 1 FROM orang GROUP BY no_kk, tanggal_lahir HAVING count(*) > 1)) AS kembar,
      (SELECT count(*) FROM (SELECT 1 FROM orang GROUP BY no_kk HAVING count(DISTINCT tanggal_lahir) > 1)) AS saudara,
      (SELECT count(*) FROM orang WHERE meninggal_pada IS NOT NULL) AS meninggal,
      (SELECT count(*) FROM keanggotaan WHERE sebab_sampai = 'pindah') AS keluar,
      (SELECT count(*) FROM keanggotaan WHERE sebab_mulai = 'pindahMasuk') AS masuk,
      (SELECT count(*) FROM orang WHERE nik IS NULL AND kode_sementara IS NOT NULL) AS tanpaNik,
      (SELECT max(n) FROM (SELECT count(DISTINCT no_kk) AS n FROM orang GROUP BY nama_ibu)) AS satuNama`)
    expect(n?.kembar).toBeGreaterThanOrEqual(5)
    expect(n?.saudara).toBeGreaterThan(10)
    expect(n?.meninggal).toBeGreaterThanOrEqual(1)
    expect(n?.meninggal).toBeLessThanOrEqual(8)
    expect(n?.keluar).toBeGreaterThan(5)
    expect(n?.masuk).toBeGreaterThan(5)
    expect(n?.tanpaNik).toBeGreaterThan(5)
    expect(n?.satuNama).toBeGreaterThan(2)
  })

  test('have a NIK that fits birth and sex, is nobody else’s, and lies in a province that does not exist', () => {
    const people = rows<{ nik: string; jk: string; tanggal_lahir: string }>(
      'SELECT nik, jk, tanggal_lahir FROM orang WHERE nik IS NOT NULL',
    )
    expect(new Set(people.map((p) => p.nik)).size).toBe(people.length)
    for (const { nik, jk, tanggal_lahir } of people) {
      const isi = bacaNik(nik)
      expect(isi).toMatchObject({ provinsi: 99, jk, hari: Number(tanggal_lahir.slice(8)) })
    }
  })
})

describe('the days', () => {
  test('are never a Sunday, are closed, and kader came to each', () => {
    const days = rows<{ tanggal: string; selesai: number; kader: number }>(
      `SELECT tanggal, selesai, (SELECT count(*) FROM kehadiran k WHERE k.hari_buka_id = h.id AND k.kader_id IS NOT NULL) AS kader
       FROM hari_buka h`,
    )
    expect(days.length).toBeGreaterThan(150)
    for (const day of days) {
      expect(hariKe(day.tanggal)).not.toBe(0)
      expect(day.selesai).toBe(1)
      expect(day.kader).toBeGreaterThan(0)
    }
  })

  test('give vitamin A in February and August only, blue under twelve months', () => {
    expect(
      rows(`SELECT 1 FROM penimbangan WHERE vitamin_a IS NOT NULL AND substr(tanggal, 6, 2) NOT IN ('02', '08')`),
    ).toEqual([])
    expect(
      rows(`SELECT 1 FROM penimbangan p JOIN orang o ON o.id = p.orang_id
      WHERE p.vitamin_a = 'biru' AND p.tanggal >= date(o.tanggal_lahir, '+1 year')`),
    ).toEqual([])
  })

  test('mark who stayed away', () => {
    const [found] = rows<{ n: number }>('SELECT count(*) AS n FROM kehadiran WHERE orang_id IS NOT NULL AND hadir = 0')
    expect(found?.n).toBeGreaterThan(500)
  })
})

test('in the running month only days gone by are weighed; the others stand as planned', () => {
  const other = openTestBook({ hariIni: '2026-11-11' })
  fillContoh(other.context, { balita: 60, bulan: 3, sampai: '2026-11' })
  const days = other.context.db.all<{ tanggal: string; selesai: number }>(
    "SELECT tanggal, selesai FROM hari_buka WHERE tanggal >= '2026-11-01'",
  )
  const last = other.context.db.first(
    'SELECT max(tanggal) AS t, max(waktu) AS w FROM penimbangan, (SELECT max(waktu) AS waktu FROM perubahan)',
  )
  other.close()
  expect(days).toHaveLength(7)
  expect(days.every((day) => (day.selesai === 1) === day.tanggal < '2026-11-11')).toBe(true)
  expect(last).toSatisfy((row: { t: string; w: string }) => row.t < '2026-11-11' && row.w < '2026-11-11')
})
