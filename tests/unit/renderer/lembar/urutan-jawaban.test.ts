import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Isi } from '#renderer/lembar/kartu-lembar.ts'
import {
  awalLembar,
  type Efek,
  isBelum,
  type JawabanBuku,
  type KeadaanLembar,
  type Panggil,
  type PeristiwaLembar,
} from '#renderer/lembar/keadaan-lembar.ts'
import { langkahLembar } from '#renderer/lembar/lembar.ts'
import {
  barisContohIbu,
  type DataContoh,
  type HitunganContoh,
  isiContohKosong,
  kartuContoh,
} from '#tests/helpers/kartu-contoh.tsx'

/**
 * Whatever the order of keys and answers, no typed value is lost and no older answer overwrites a newer one. A book in
 * memory does what it is asked as it is asked, and answers when the run says so, or refuses.
 */

const ids = ['ani', 'budi'] as const
const rows = [barisContohIbu('Ani', 1), barisContohIbu('Budi', 2)]

type Gerak =
  | { readonly kind: 'ketik'; readonly id: string; readonly kolom: 'bb' | 'tb' | 'tensi'; readonly teks: string }
  | { readonly kind: 'centang' | 'simpan' | 'jawab' | 'tolak'; readonly id: string }
  /** The N or T of another card: after it the row is read anew. */
  | { readonly kind: 'putuskan'; readonly id: string }
  /** Another window writes a cell that nobody types in here. */
  | { readonly kind: 'jendelaLain'; readonly id: string; readonly teks: string }

const id = fc.constantFrom(...ids)
const gerak: fc.Arbitrary<Gerak> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('ketik' as const),
      id,
      kolom: fc.constantFrom('bb' as const, 'tb' as const, 'tensi' as const),
      teks: fc.constantFrom('', '5', '52', '52,5', '110/70', '525'),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constantFrom('centang' as const, 'simpan' as const, 'jawab' as const), id }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('tolak' as const, 'putuskan' as const), id }) },
  fc.record({ kind: fc.constant('jendelaLain' as const), id, teks: fc.constantFrom('Puskesmas', 'RSUD') }),
)

type Sheet = KeadaanLembar<DataContoh, HitunganContoh>

/** The sheet, its book, and what a person saw last in every cell. */
function openRun() {
  let keadaan: Sheet = awalLembar(kartuContoh, rows)
  const buku = new Map<string, Isi>(ids.map((one) => [one, isiContohKosong]))
  const ketikan = new Map<string, Isi>(ids.map((one) => [one, {}]))
  const menunggu = new Map<string, Panggil<DataContoh>>()
  let kelompok = 0

  function send(peristiwa: PeristiwaLembar<DataContoh>): void {
    const [after, efek] = langkahLembar(kartuContoh, keadaan, peristiwa)
    keadaan = after
    for (const one of efek) hear(one)
  }
  function hear(efek: Efek<DataContoh>): void {
    if (efek.kind !== 'panggil') return
    // One call at a time for each row: else an older answer could come after a newer one.
    expect(menunggu.has(efek.id)).toBe(false)
    menunggu.set(efek.id, efek.panggil)
  }
  function write(own: string, { isi, dasar }: { readonly isi: Isi; readonly dasar: Isi }): void {
    const changed = Object.entries(isi).filter(([kode, nilai]) => nilai !== dasar[kode])
    buku.set(own, { ...buku.get(own), ...Object.fromEntries(changed) })
  }
  function answerOf(own: string, panggil: Panggil<DataContoh>): JawabanBuku<DataContoh> {
    kelompok += 1
    if (panggil.kind === 'baca') {
      const row = rows.find((one) => one.id === own) ?? rows[0]
      return { kind: 'baris', baris: { ...row, isi: buku.get(own) ?? isiContohKosong } as (typeof rows)[number] }
    }
    if (panggil.kind !== 'simpan') return { kind: 'ditulis', kelompok }
    write(own, panggil)
    return { kind: 'simpan', waktu: '10.42', kelompok, catatanId: own, bentrok: [], kini: null }
  }
  function answer(own: string, isRefused: boolean): void {
    const panggil = menunggu.get(own)
    if (!panggil) return
    menunggu.delete(own)
    if (isRefused) send({ kind: 'ditolak', id: own, sebab: new Error('Belum tersimpan.') })
    else send({ kind: 'dijawab', id: own, jawaban: answerOf(own, panggil) })
  }
  function type(own: string, isi: Isi): void {
    const [kolom = ''] = Object.keys(isi)
    ketikan.set(own, { ...ketikan.get(own), ...isi })
    send({ kind: 'ketik', id: own, kolom, isi })
  }
  function act(one: Gerak): void {
    const now = keadaan.baris.get(one.id)?.keadaan
    if (one.kind === 'ketik') type(one.id, { [one.kolom]: one.teks })
    else if (one.kind === 'centang') type(one.id, { tablet: now?.isi.tablet !== true })
    else if (one.kind === 'simpan') send({ kind: 'simpan', id: one.id })
    else if (one.kind === 'putuskan') send({ kind: 'putuskan', id: one.id, putusan: { apa: 'X', isi: {} }, tiket: 1 })
    else if (one.kind === 'jendelaLain') buku.set(one.id, { ...buku.get(one.id), rujuk: one.teks })
    else answer(one.id, one.kind === 'tolak')
  }
  return {
    act,
    buku,
    ketikan,
    keadaan: () => keadaan,
    /** Everything is sent and answered. */
    settle(): void {
      send({ kind: 'simpanSemua' })
      while (menunggu.size > 0) for (const own of ids) answer(own, false)
    },
  }
}

test('what was typed last stands in its cell after every event, and in the book at the end', () => {
  const property = fc.property(fc.array(gerak, { maxLength: 40 }), (acts) => {
    const { act, settle, keadaan, ketikan, buku } = openRun()
    for (const one of acts) {
      act(one)
      for (const own of ids) expect(keadaan().baris.get(own)?.keadaan.isi).toMatchObject(ketikan.get(own) ?? {})
    }
    settle()
    settle()
    for (const own of ids) {
      expect(buku.get(own)).toMatchObject(ketikan.get(own) ?? {})
      expect(keadaan().baris.get(own)?.keadaan).toMatchObject({ menunggu: 0, gagal: null })
    }
    expect(isBelum(keadaan())).toBe(false)
  })
  fc.assert(property, { numRuns: 2_000 })
})

test('what the sheet holds for saved is what the book holds: no answer goes back behind a later one', () => {
  const alone = gerak.filter(({ kind }) => kind !== 'jendelaLain')
  const property = fc.property(fc.array(alone, { maxLength: 40 }), (acts) => {
    const { act, keadaan, buku } = openRun()
    for (const one of acts) {
      act(one)
      for (const own of ids) expect(keadaan().baris.get(own)?.keadaan.tersimpan).toEqual(buku.get(own))
    }
  })
  fc.assert(property, { numRuns: 2_000 })
})
