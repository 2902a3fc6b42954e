import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Dosis, isDiberikan } from '#shared/domain/imunisasi/dosis.ts'
import { himpunanAnak, tempatHimpunan } from '#shared/domain/imunisasi/himpunan.ts'
import { addJarak, banyakTempat, daftarTempat, jadwalAnak } from '#shared/domain/imunisasi/jadwal.ts'
import { tanpaKeterangan } from '#shared/domain/imunisasi/keterangan.ts'
import { nilaiImunisasi } from '#shared/domain/imunisasi/nilai.ts'
import { tagihAnak } from '#shared/domain/imunisasi/tagih.ts'
import { addHari } from '#shared/domain/tanggal/tanggal.ts'

const per = '2026-11-30'
const kode = [
  ...new Set(daftarTempat.filter(({ jadwal }) => jadwal === '2023' || jadwal === 'HEKSA').map((satu) => satu.kode)),
]

/** A child born in the last three years, and doses of any day of its life; a few of them refused or by month alone. */
const anak = fc
  .record({
    provinsi: fc.constantFrom('35', '51', '34', '52'),
    umur: fc.integer({ min: 0, max: 1000 }),
    dosis: fc.array(
      fc.record({
        kode: fc.constantFrom(...kode),
        umur: fc.integer({ min: 0, max: 1030 }),
        bentuk: fc.integer({ min: 0, max: 11 }),
      }),
      { maxLength: 25 },
    ),
  })
  .map(({ provinsi, umur, dosis }) => {
    const lahir = addHari(per, -umur)
    return {
      provinsi,
      lahir,
      dosis: dosis.map((satu): Dosis => {
        const hari = addHari(lahir, satu.umur)
        const tidak = satu.bentuk === 0 ? ({ sebab: 'kontraindikasi', alasan: '' } as const) : null
        return {
          kode: satu.kode,
          tanggal: satu.bentuk === 1 ? hari.slice(0, 7) : hari,
          keterangan: { ...tanpaKeterangan, tidak },
        }
      }),
    }
  })

test('what is due and what counts say the same: on the day it is due a dose counts, before it none does, and never when it is over', () => {
  fc.assert(
    fc.property(anak, ({ lahir, provinsi, dosis }) => {
      const counts = (satu: string, hari: string) => {
        const tambah: Dosis = { kode: satu, tanggal: hari, keterangan: tanpaKeterangan }
        const { dosis: semua } = nilaiImunisasi(
          { lahir, provinsi },
          [...dosis.filter(({ tanggal }) => (tanggal ?? '') <= per), tambah],
          hari,
        )
        return ['sah', 'terlambat-kejar'].includes(semua.at(-1)?.putusan ?? '')
      }
      const dinilai = nilaiImunisasi({ lahir, provinsi }, dosis, per)
      // A dose of the same day would be one dose, and a month that is not over yet may still take another day.
      fc.pre(!dosis.some(({ tanggal }) => tanggal?.slice(0, 7) === per.slice(0, 7)))
      for (const { tempat, putusan, jatuhTempo } of tagihAnak(dinilai, jadwalAnak(lahir, provinsi, per))) {
        if (putusan === 'tidak-lagi') {
          for (const hari of [0, 1, 27, 28, 200]) expect(counts(tempat.kode, addHari(per, hari))).toBe(false)
        }
        if (jatuhTempo === null) continue
        expect([tempat.kode, counts(tempat.kode, jatuhTempo > per ? jatuhTempo : per)]).toEqual([tempat.kode, true])
        const putih = addJarak(lahir, tempat.putihDari ?? tempat.umurMin)
        const kemarin = addHari(jatuhTempo, -1)
        if (kemarin >= per && kemarin >= putih)
          expect([tempat.kode, kemarin, counts(tempat.kode, kemarin)]).toEqual([tempat.kode, kemarin, false])
      }
    }),
    { numRuns: 300 },
  )
})

test('no order of rows of different days changes what is judged', () => {
  fc.assert(
    fc.property(anak, fc.integer(), ({ lahir, provinsi, dosis }, benih) => {
      const satuPerHari = [...new Map(dosis.map((satu) => [`${satu.kode} ${satu.tanggal}`, satu])).values()]
      const unik = [...new Map(satuPerHari.map((satu) => [`${satu.tanggal}`, satu])).values()]
      const acak = unik.toSorted((a, b) => ((a.kode.length * 7919 + benih) % 13) - ((b.kode.length * 31 + benih) % 11))
      const hasil = (urut: readonly Dosis[]) =>
        new Map(nilaiImunisasi({ lahir, provinsi }, urut, per).dosis.map(({ dosis: satu, putusan }) => [satu, putusan]))
      expect(hasil(acak)).toEqual(hasil(unik))
    }),
    { numRuns: 200 },
  )
})

test('places fill from the first, each on a later day, and no more than a series has', () => {
  fc.assert(
    fc.property(anak, ({ lahir, provinsi, dosis }) => {
      const { seri } = nilaiImunisasi({ lahir, provinsi }, dosis, per)
      for (const [nama, { terisi }] of seri) {
        expect(terisi.length).toBeLessThanOrEqual(banyakTempat(nama))
        const hari = terisi.map(({ pada }) => pada)
        expect(hari).toEqual(hari.toSorted())
        expect(hari.every((satu) => satu >= lahir && satu <= per)).toBe(true)
      }
    }),
  )
})

test('a dose after the day of judging changes nothing but its own row', () => {
  fc.assert(
    fc.property(anak, ({ lahir, provinsi, dosis }) => {
      const sesudah: Dosis = { kode: 'MR1', tanggal: '2026-12-01', keterangan: tanpaKeterangan }
      const tanpa = nilaiImunisasi({ lahir, provinsi }, dosis, per)
      const dengan = nilaiImunisasi({ lahir, provinsi }, [...dosis, sesudah], per)
      expect(dengan.dosis.slice(0, -1)).toEqual(tanpa.dosis)
      expect(dengan.dosis.at(-1)?.putusan).toBe('sesudah-per')
      expect(tagihAnak(dengan, { je: true })).toEqual(tagihAnak(tanpa, { je: true }))
    }),
  )
})

test('a set is complete only when every place of it is filled by a given dose', () => {
  fc.assert(
    fc.property(anak, ({ lahir, provinsi, dosis }) => {
      const dinilai = nilaiImunisasi({ lahir, provinsi }, dosis, per)
      for (const { nama, putusan } of himpunanAnak(dinilai)) {
        if (!putusan.startsWith('lengkap')) continue
        for (const { seri, tempat } of tempatHimpunan(nama)) {
          const terisi = dinilai.seri.get(seri)?.terisi[tempat - 1]
          expect(terisi && dinilai.dosis.some((satu) => satu.dosis === terisi.dosis && isDiberikan(satu))).toBe(true)
        }
      }
    }),
  )
})
