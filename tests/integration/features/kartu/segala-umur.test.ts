import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { importKartu } from '#main/features/impor/kartu/impor-kartu.service.ts'
import type { PutusanKartu } from '#shared/contract/bentuk-kartu.ts'
import { daftarKartu } from '#shared/kartu/daftar.ts'
import { kolomKartu } from '#shared/kartu/kartu.ts'
import { hasil, type KartuBook, openKartuBook } from '#tests/helpers/open-kartu-book.ts'

/** Every card in a book, against what was worked out by hand. */

const read = (name: string) => readFileSync(new URL(`../../../golden/kartu/${name}`, import.meta.url), 'utf8')
const rows = (name: string) =>
  read(name)
    .trimEnd()
    .split('\n')
    .map((baris) => baris.split(','))

let book: KartuBook
beforeEach(() => {
  book = openKartuBook()
})
afterEach(() => book.close())

/** Judgements that rest on earlier visits: one visit alone in a book has none. */
const dariRiwayat = ['kn_lengkap', 'kf_lengkap', 'vit_a_nifas']
/** Where one of those sends on, so does the whole. */
const rujukanRiwayat = ['nifas']

// The weighing of a child and the visit of a pregnancy have tests of their own.
const kartuOrang = daftarKartu.filter(({ kode }) => kode !== 'ibu-hamil' && kode !== 'balita')

describe.each(kartuOrang)('the card $kode in a book', (kartu) => {
  const [judul = [], ...baris] = rows(`${kartu.kode}.csv`)
  const putusan = Map.groupBy(rows(`${kartu.kode}.putusan.csv`).slice(1), ([id]) => id)
  const lewati = new Set([...dariRiwayat, ...(rujukanRiwayat.includes(kartu.kode) ? ['rujukan'] : [])])
  const lengkap = baris.filter((sel) => ['lahir', 'jk'].every((kode) => sel[judul.indexOf(kode)] !== ''))
  const isi = [
    ['nama', 'posyandu', ...judul].join(','),
    ...lengkap.map((sel) => [`Orang ${sel[0]}`, 'Melati 1', ...sel].join(',')),
  ].join('\n')
  const bring = () =>
    importKartu(book.context, {
      ...{ kartu, nama: `${kartu.kode}.csv`, isi: new TextEncoder().encode(`${isi}\n`), lembar: null, uji: false },
    })
  const orangIds = () =>
    new Map(
      book.context.db
        .all<{ id: string; nama: string }>("SELECT id, nama FROM orang WHERE nama LIKE 'Orang %'")
        .map(({ id, nama }) => [nama.slice(6), id]),
    )
  const visit = async (orangId: string) => {
    const { kepala } = await book.call('kartu.ofPerson', { kartu: kartu.kode, orangId })
    return kepala[0]?.kunjungan[0]
  }

  test('is brought in, judged as by hand, and the same file again changes nothing', async () => {
    expect(bring()).toMatchObject({ ditolak: [], kunjunganBaru: lengkap.length })
    expect(bring()).toMatchObject({ ditolak: [], kunjunganBaru: 0, takBerubah: lengkap.length })
    for (const [id, orangId] of orangIds()) {
      const semua = (await visit(orangId))?.putusan ?? []
      const tangan = (putusan.get(id) ?? []).filter(([, kode = '']) => !lewati.has(kode))
      expect([id, tangan.map(([, kode = '']) => [kode, hasil(semua, kode)])]).toEqual([
        id,
        tangan.map(([, kode, satu]) => [kode, satu]),
      ])
    }
  })

  test('shows a kader nothing of what is closed, in no call', async () => {
    bring()
    const closed = kolomKartu(kartu).filter(({ isian }) => isian.tertutup)
    const kode = kartu.kode
    book.signIn('kader', [book.melati])
    const semua: unknown[] = [
      await book.call('kartu.describe', { kartu: kode }),
      await book.call('kartu.list', { kartu: kode, posyanduId: null, berakhir: true }),
      await book.call('kartu.list', { kartu: kode, posyanduId: null }),
    ]
    for (const orangId of orangIds().values()) {
      semua.push(await book.call('kartu.ofPerson', { kartu: kode, orangId }))
      semua.push(await book.call('riwayat.list', { orangId, hariBukaId: null }))
    }
    const received = JSON.stringify(semua)
    for (const { kode: kolom, isian } of closed) {
      expect(received).not.toContain(`"${kolom}"`)
      if (isian.jenis !== 'teks') expect(received).not.toContain(JSON.stringify(isian.sebut))
    }
    for (const satu of kartu.putusan.filter(({ kader }) => kader !== 'kata')) {
      const shown = allPutusan(semua).filter(({ kode: one }) => one === satu.kode)
      expect(
        shown.map(({ hasil: nilai, kata }) => [nilai, ['–', 'Tercatat', 'Rujuk ke nakes'].includes(kata)]),
      ).toEqual(shown.map(() => [null, true]))
    }
    expect(received).not.toMatch(/hipertensi (derajat|tingkat)|prediabetes|abnormal/i)
  })
})

/** Every judgement anywhere in what was received. */
function allPutusan(value: unknown): PutusanKartu[] {
  if (Array.isArray(value)) return value.flatMap(allPutusan)
  if (typeof value !== 'object' || value === null) return []
  const own = 'kata' in value && 'rujuk' in value ? [value as PutusanKartu] : []
  return [...own, ...Object.values(value).flatMap(allPutusan)]
}
