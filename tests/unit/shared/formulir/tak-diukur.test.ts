import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FaktaAnak } from '#shared/bahan/bahan.ts'
import { type KelompokUmur, kelompokUmur } from '#shared/domain/tanggal/umur.ts'
import type { FormModel } from '#shared/formulir/model.ts'
import type { SetelanF1 } from '#shared/formulir/skdn/setelan-f1.ts'
import { anakSkdn, hasilSkdn } from '#tests/helpers/anak-skdn.ts'
import { createF1, createF2, createF3, type MasukanForm, sampleMasukan } from '#tests/helpers/form-sample.ts'
import { daftarSalah, rumusSalah } from '#tests/helpers/hitung-rumus.ts'

/** What was never measured or asked prints "–", never 0; measured and none found prints 0. */

const ekor: SetelanF1['barisEkor'] = ['BBsangatKurang', 'BBkurang', 'vitaminABiru', 'vitaminAMerah', 'asiE06']
const tanpa: FaktaAnak = { vitaminA: null, asi: null, bbTb: null, tbU: null }
const kader = { ada: null, aktif: null, dilatih: null }

type Bayi = {
  readonly id: string
  readonly jk: 'L' | 'P'
  readonly kelompok: KelompokUmur
  readonly ditimbang: boolean
}
type Isi = Readonly<Record<string, readonly (Bayi & { readonly fakta: FaktaAnak; readonly z: number | null })[]>>

function masukan(isi: Isi): MasukanForm {
  const base = sampleMasukan({ barisEkor: ekor }, { posyandu: 1, anakPerPosyandu: 0, bulan: '2026-10' }).masukan
  const anak = Object.entries(isi).map(([posyandu, list]) => [
    posyandu,
    list.map(({ id, jk, kelompok, ditimbang, z }) =>
      anakSkdn(id, jk, kelompok, ditimbang ? { huruf: 'N', ...(z === null ? {} : { z }) } : {}),
    ),
  ])
  const kepala = { desa: null, dusun: null, rw: null, ketuaKader: null, kader }
  return {
    ...base,
    skdn: hasilSkdn(Object.fromEntries(anak)),
    kepala: new Map(Object.keys(isi).map((nama) => [nama, { ...kepala, nama }])),
    fakta: new Map(Object.values(isi).flatMap((list) => list.map((a) => [a.id, a.fakta]))),
  }
}

const of = (
  id: string,
  jk: 'L' | 'P',
  kelompok: KelompokUmur,
  fakta: Partial<FaktaAnak> = {},
  z: number | null = 0,
) => ({
  ...{ id, jk, kelompok, ditimbang: true, z },
  fakta: { ...tanpa, ...fakta },
})

/** A cell as it is printed. */
function printed(model: FormModel | null, baris: string, kolom: string): string | number {
  const sel = model?.baris.find((b) => b.id === baris)?.sel[kolom]
  if (!sel) return 'none'
  return sel.kind === 'angka' ? sel.nilai : sel.kind === 'takDiukur' ? '–' : sel.kind
}

describe('the F1, by hand', () => {
  // A boy and a girl of 0–5 months; only the boy's mother was asked, and she gives other food too.
  const input = masukan({ melati: [of('a', 'L', '0-5', { asi: 'tidak' }), of('b', 'P', '0-5')] })
  const model = createF1(input, 'melati')

  test('asked and none found is 0, not asked is "–", and the total is told of those asked', () => {
    expect(printed(model, 'asiE06', '0-5.L')).toBe(0)
    expect(printed(model, 'asiE06', '0-5.P')).toBe('–')
    expect(printed(model, 'asiE06', 'total.L')).toBe(0)
    expect(printed(model, 'asiE06', 'total.P')).toBe('–')
    expect(printed(model, 'asiE06', 'total.jml')).toBe(0)
    expect(model?.baris.find((b) => b.id === 'asiE06')?.sel['total.jml']).toMatchObject({
      dasar: { apa: 'ditanya', jumlah: 1 },
    })
    expect(model?.kaki).toContain('ASI eksklusif ditanya: 1 bayi.')
  })

  test('a capsule given to one says the others were asked; given to nobody, that nobody was', () => {
    const umur = [of('a', 'L', '6-11'), of('b', 'P', '12-23', { vitaminA: 'merah' })]
    const given = createF1(masukan({ melati: umur }), 'melati')
    expect(printed(given, 'vitaminABiru', '6-11.L')).toBe(0)
    expect(printed(given, 'vitaminAMerah', 'total.jml')).toBe(1)
    const none = createF1(masukan({ melati: umur.map((a) => ({ ...a, fakta: tanpa })) }), 'melati')
    expect(printed(none, 'vitaminABiru', '6-11.L')).toBe('–')
    expect(printed(none, 'vitaminAMerah', 'total.jml')).toBe('–')
    expect(none?.kaki).toContain('Vitamin A bulan ini tidak dicatat.')
  })

  test('BB/U of children nobody could weigh, or with oedema, is "–"', () => {
    const bengkak = createF1(masukan({ melati: [of('a', 'L', '6-11', {}, null)] }), 'melati')
    expect(printed(bengkak, 'BBkurang', 'total.jml')).toBe('–')
    expect(printed(bengkak, 'D', 'total.jml')).toBe(1)
  })

  test('kader nobody entered are "–", and a posyandu that did not open has D 0', () => {
    const kosong = createF1(masukan({ melati: [{ ...of('a', 'L', '6-11'), ditimbang: false }] }), 'melati')
    expect(kosong?.kepala.flat()).toContainEqual({
      label: 'Jumlah kader ada / aktif / dilatih',
      nilai: '– / – / –',
      isian: true,
    })
    for (const baris of ['N', 'T', 'O', 'B', 'D', 'BGM']) expect(printed(kosong, baris, 'total.jml'), baris).toBe(0)
    expect(printed(kosong, 'BBkurang', 'total.jml')).toBe('–')
  })
})

describe('the F2 and the F3, by hand', () => {
  const isi = { melati: [of('a', 'L', '12-23', { bbTb: 'giziBaik', tbU: 'normal' })], mawar: [of('b', 'L', '12-23')] }
  const f2 = createF2(masukan(isi))

  test('a posyandu that measured nobody prints "–" beside one that did, and both say how many', () => {
    expect(printed(f2, 'BB/TB.giziBuruk', 'melati.L')).toBe(0)
    expect(printed(f2, 'BB/TB.giziBuruk', 'mawar.L')).toBe('–')
    expect(printed(f2, 'BB/TB.giziBuruk', 'total.L')).toBe(0)
    expect(printed(f2, 'BB/TB.diukur', 'melati.L')).toBe(1)
    expect(printed(f2, 'BB/TB.diukur', 'mawar.L')).toBe(0)
    expect(printed(f2, 'BB/TB.diukur', 'total.jml')).toBe(1)
    expect(f2.baris.find((b) => b.id === 'judul.status.0')?.sel.elemen).toMatchObject({
      teks: 'a. Menurut BB/PB atau BB/TB; diukur: 1 anak',
    })
  })

  test('kader nobody entered are "–" in every column and in the total, and the foot names their posyandu', () => {
    for (const kolom of ['melati.L', 'mawar.L', 'total.L']) expect(printed(f2, 'kaderAda', kolom)).toBe('–')
    expect(f2.kaki).toContain('Kader belum diisi: melati, mawar.')
    const f3 = createF3(masukan(isi), () => ({ id: 'timur', nama: 'Timur', desa: '' }), [])
    expect(printed(f3, 'kaderAda', 'timur.L')).toBe('–')
    expect(printed(f3, 'kaderAda', 'total.L')).toBe('–')
    expect(printed(f3, 'BB/TB.giziBuruk', 'timur.L')).toBe(0)
  })

  test('where nobody was measured at all, every class is one line of "–" and the head says so', () => {
    const none = createF2(masukan({ melati: [of('a', 'L', '12-23')] }))
    const rows = none.baris.filter((b) => b.id.startsWith('BB/TB.'))
    expect(rows.map((b) => b.id)).toEqual([
      'BB/TB.diukur',
      ...['giziBuruk', 'giziKurang', 'giziBaik', 'berisikoGiziLebih', 'giziLebih', 'obesitas'].map((k) => `BB/TB.${k}`),
    ])
    for (const { id } of rows.slice(1)) expect(printed(none, id, 'total.jml')).toBe('–')
    expect(none.baris.find((b) => b.id === 'judul.status.0')?.sel.elemen).toMatchObject({
      teks: 'a. Menurut BB/PB atau BB/TB; diukur: 0 anak',
    })
    expect(rumusSalah(none)).toEqual([])
  })
})

const arbAnak = fc.record({
  jk: fc.constantFrom('L', 'P'),
  kelompok: fc.constantFrom(...kelompokUmur),
  ditimbang: fc.boolean(),
  z: fc.option(fc.double({ min: -6, max: 5, noNaN: true })),
  fakta: fc.record({
    vitaminA: fc.constantFrom('biru', 'merah', null),
    asi: fc.constantFrom('ya', 'tidak', null),
    bbTb: fc.constantFrom('giziBuruk', 'giziBaik', null),
    tbU: fc.constantFrom('pendek', 'normal', null),
  }),
} as const)

test('in any month a cell is "–" exactly where nobody of it was measured or asked, and every sum follows its parts', () => {
  const arbIsi = fc.dictionary(fc.constantFrom('melati', 'mawar', 'kenanga'), fc.array(arbAnak, { maxLength: 12 }), {
    minKeys: 1,
    noNullPrototype: true,
  })
  fc.assert(
    fc.property(arbIsi, (isi) => {
      const entries = Object.entries(isi).map(
        ([p, list]) => [p, list.map((a, i) => ({ ...a, id: `${p}-${i}` }))] as const,
      )
      const input = masukan(Object.fromEntries(entries))
      const f2 = createF2(input)
      const models = [f2, ...entries.map(([p]) => createF1(input, p)).filter((m) => m !== null)]
      for (const model of models) {
        expect(daftarSalah(model)).toEqual([])
        expect(rumusSalah(model)).toEqual([])
      }
      const adaStatus = entries.some(([, list]) => list.some((a) => a.ditimbang && a.fakta.bbTb !== null))
      for (const [posyandu, list] of entries) {
        for (const jk of ['L', 'P'] as const) {
          for (const kelompok of kelompokUmur) {
            const here = list.filter((a) => a.jk === jk && a.kelompok === kelompok)
            const diukur = here.filter((a) => a.ditimbang && a.fakta.bbTb !== null)
            const buruk = diukur.filter((a) => a.fakta.bbTb === 'giziBuruk').length
            const sel = printed(f2, `BB/TB.giziBuruk.${kelompok}`, `${posyandu}.${jk}`)
            expect(sel).toBe(adaStatus ? (diukur.length === 0 ? '–' : buruk) : 'none')
          }
        }
      }
    }),
    { numRuns: 60 },
  )
})
