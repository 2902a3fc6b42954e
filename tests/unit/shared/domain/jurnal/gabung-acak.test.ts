import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byUrutan, gabungkan, isMendahului, type PerubahanGabung } from '#shared/domain/jurnal/gabung.ts'
import { program, ubah } from '#tests/helpers/perubahan-gabung.ts'

/** What three computers did: typed into a field, took back, removed, or took in all another had. */
type Langkah = readonly [oleh: number, langkah: 'ketik' | 'urungkan' | 'ambil', isian: string, nilai: number]

const langkah: fc.Arbitrary<Langkah> = fc.tuple(
  fc.nat(2),
  fc.constantFrom('ketik', 'ketik', 'urungkan', 'ambil'),
  fc.constantFrom('bb_g', 'tb_mm', 'dihapus'),
  fc.nat(1),
)

/** Lives the steps: every change carries what its computer had seen. */
function lakukan(steps: readonly Langkah[]): PerubahanGabung[] {
  const computers = ['a', 'b', 'c'].map((replika) => ({ replika, lamport: 0, vektor: {} as Record<string, number> }))
  return steps.flatMap(([oleh, what, isian, nilai]) => {
    const [who, other] = [computers[oleh], computers[(oleh + 1 + nilai) % 3]]
    if (!who || !other) return []
    if (what === 'ambil') {
      who.lamport = Math.max(who.lamport, other.lamport)
      for (const [id, seq] of Object.entries(other.vektor)) who.vektor[id] = Math.max(who.vektor[id] ?? 0, seq)
      return []
    }
    const { [who.replika]: before = 0, ...vektor } = who.vektor
    who.vektor[who.replika] = before + 1
    who.lamport++
    return [ubah(`${who.replika}${before + 1}`, who.lamport, { [isian]: nilai }, vektor, what === 'urungkan')]
  })
}

const kehidupan = fc.array(langkah, { maxLength: 14 }).map(lakukan)

describe('whatever three computers do', () => {
  test('every order of arrival ends the same', () => {
    const shuffled = kehidupan.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(gabungkan(other, program)).toEqual(gabungkan(all, program))
      }),
      { numRuns: 500 },
    )
  })

  test('what shows was set by somebody, or says that a record is there which was changed while it was removed', () => {
    fc.assert(
      fc.property(kehidupan, (all) => {
        for (const [isian, nilai] of Object.entries(gabungkan(all, program).isi)) {
          const set = all.filter(({ isi }) => Object.hasOwn(isi, isian)).map(({ isi }) => isi[isian])
          expect(isian === 'dihapus' ? [...set, 0] : set).toContain(nilai)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('a conflict lists at least two different values, each from a change there is', () => {
    fc.assert(
      fc.property(kehidupan, (all) => {
        const numbers = all.map(({ nomor }) => nomor)
        for (const { calon, putusan } of gabungkan(all, program).konflik) {
          expect(new Set(calon.map(({ nilai }) => nilai)).size).toBeGreaterThan(1)
          for (const { nomor } of calon) expect(numbers).toContain(nomor)
          if (putusan !== null) expect(numbers).toContain(putusan)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('without undoing, a field is open just where the newest unseen settings of it differ', () => {
    fc.assert(
      fc.property(kehidupan, (all) => {
        const typed = all.map((one) => ({ ...one, urungkan: false }))
        for (const isian of ['bb_g', 'tb_mm']) {
          const set = typed.filter(({ isi }) => Object.hasOwn(isi, isian))
          const newest = set.filter((one) => !set.some((other) => isMendahului(one, other)))
          const open = gabungkan(typed, program).konflik.find((k) => k.isian === isian && k.putusan === null)
          const isOpen = new Set(newest.map(({ isi }) => isi[isian])).size > 1
          const numbers = isOpen ? newest.sort(byUrutan).map(({ nomor }) => nomor) : undefined
          expect(open?.calon.map(({ nomor }) => nomor)).toEqual(numbers)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('the highest (lamport, replica) that set a field is the one that shows', () => {
    fc.assert(
      fc.property(kehidupan, (all) => {
        for (const isian of ['bb_g', 'tb_mm']) {
          const set = all.filter(({ isi }) => Object.hasOwn(isi, isian))
          const last = set.sort((a, b) => a.lamport - b.lamport || (a.replika < b.replika ? -1 : 1)).at(-1)
          expect(gabungkan(all, program).isi[isian]).toBe(last?.isi[isian])
        }
      }),
      { numRuns: 500 },
    )
  })
})
