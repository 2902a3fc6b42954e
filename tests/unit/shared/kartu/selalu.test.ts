import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edukasi } from '#shared/domain/kartu/edukasi.ts'
import { nilaiBaris } from '#shared/domain/kartu/nilai.ts'
import type { Rujuk } from '#shared/domain/kartu/putusan.ts'
import { setelanBawaan } from '#shared/domain/kartu/setelan.ts'
import { addHari } from '#shared/domain/tanggal/tanggal.ts'
import { tulisAngka } from '#shared/isian/baca.ts'
import { type Isian, tidakAda } from '#shared/isian/isian.ts'
import { bacaBarisKartu, bacaSelKartu } from '#shared/kartu/baca-baris.ts'
import { daftarKartu, daftarNilai, kartuOf, kodeKartu } from '#shared/kartu/daftar.ts'
import { type KartuNilai, type Kolom, kolomKartu } from '#shared/kartu/kartu.ts'

const hariIni = '2026-10-06'
const hari = fc.integer({ min: -400, max: 20_000 }).map((lalu) => addHari(hariIni, -lalu))

/** A cell as somebody may write it: mostly one that fits. */
function sel(isian: Isian): fc.Arbitrary<string> {
  const kode = [...(isian.kata?.keys() ?? [])]
  switch (isian.jenis) {
    case 'yaTidak':
      return fc.constantFrom('ya', 'tidak')
    case 'pilihan':
      return fc.constantFrom(...kode)
    case 'himpunan':
      return fc.oneof(
        fc.constant(tidakAda),
        fc.subarray(kode, { minLength: 1 }).map((satu) => satu.join('+')),
      )
    case 'tanggal':
      return fc.integer({ min: -1, max: 320 }).map((lalu) => addHari(hariIni, -lalu))
    case 'teks':
      return fc.string()
    default: {
      const [dari, sampai] = isian.tolak ?? [0, 20]
      const luar = fc.constantFrom(Math.max(0, dari - 1), sampai + 1)
      const angka = fc.oneof(
        { arbitrary: fc.integer({ min: dari, max: sampai }), weight: 40 },
        { arbitrary: luar, weight: 1 },
      )
      return angka.map((satu) => tulisAngka(isian, satu))
    }
  }
}

function baris(kartu: KartuNilai): fc.Arbitrary<Record<string, string>> {
  const kosongkan = (satu: fc.Arbitrary<string>) =>
    fc.oneof({ arbitrary: fc.constant(''), weight: 1 }, { arbitrary: satu, weight: 2 })
  const isi = (isian: Isian) => (isian.boleh ? kosongkan(sel(isian)) : sel(isian))
  const kolom = kolomKartu(kartu).map(({ kode, isian }: Kolom) => [kode, isi(isian)] as const)
  return fc.record({
    ...{ tanggal: fc.constant(hariIni), lahir: kosongkan(hari), jk: fc.constantFrom('', 'P', 'P', 'P', 'L') },
    ...Object.fromEntries(kolom),
  })
}

describe.each(daftarNilai())('for every row of the card $kode', (kartu) => {
  it('it is refused or judged, never both; nothing judged sends nowhere; and the farthest place counts', () => {
    const urutan: readonly Rujuk[] = ['-', 'tidak', 'nakes', 'puskesmas', 'rs']
    let dinilai = 0
    fc.assert(
      fc.property(baris(kartu), (tulisan) => {
        const hasil = bacaBarisKartu(kartu, (kode, isian) => bacaSelKartu(kode, isian, tulisan[kode] ?? ''))
        expect(hasil.baris === null).toBe(hasil.ditolak.length > 0)
        if (!hasil.baris) return
        dinilai++
        const temuan = [...nilaiBaris(kartu.putusan, hasil.baris, setelanBawaan)]
        expect(temuan.map(([kode]) => kode)).toEqual(kartu.putusan.map(({ kode }) => kode))
        for (const [kode, satu] of temuan)
          expect([kode, ['-', 'tidak-berlaku'].includes(satu.hasil)]).toEqual([kode, satu.rujuk === '-'])
        const rujukan = temuan.find(([kode]) => kode === 'rujukan')?.[1]
        const lain = temuan.filter(([kode]) => kode !== 'rujukan' && kode !== 'tbc_kartu')
        const terjauh = Math.max(...lain.map(([, { rujuk }]) => urutan.indexOf(rujuk)))
        // Of a kader or a posyandu nobody is sent anywhere.
        if (rujukan === undefined) expect(urutan[terjauh]).toMatch(/^(-|tidak)$/)
        else expect(rujukan).toEqual({ hasil: urutan[terjauh], rujuk: urutan[terjauh] })
      }),
      { numRuns: 2_000 },
    )
    expect(dinilai).toBeGreaterThan(20)
  })

  it('filling one answer more never takes a result of "one is enough" away', () => {
    fc.assert(
      fc.property(baris(kartu), (tulisan) => {
        const hasil = bacaBarisKartu(kartu, (kode, isian) => bacaSelKartu(kode, isian, tulisan[kode] ?? ''))
        if (!hasil.baris || tulisan.tbc_kontak !== '') return
        const kode = ['tbc_kartu', 'tbc_kmk']
        const sebelum = nilaiBaris(kartu.putusan, hasil.baris, setelanBawaan)
        const diisi = { ...hasil.baris, isi: { ...hasil.baris.isi, tbc_kontak: 1 } }
        const sesudah = nilaiBaris(kartu.putusan, diisi, setelanBawaan)
        for (const satu of kode)
          if (sebelum.get(satu)?.rujuk === 'puskesmas') expect(sesudah.get(satu)?.rujuk).toBe('puskesmas')
      }),
    )
  })

  it('has codes of its own, prompts that exist, and rules that name their source', () => {
    const kolom = kolomKartu(kartu).map(({ kode }) => kode)
    expect(new Set(kolom).size).toBe(kolom.length)
    expect(new Set(kartu.putusan.map(({ kode }) => kode)).size).toBe(kartu.putusan.length)
    const dipakai = [
      ...kartu.putusan.flatMap((satu) => satu.edukasi),
      ...kolomKartu(kartu).flatMap((satu) => (satu.edukasi ? [satu.edukasi.kode] : [])),
    ]
    expect(dipakai.filter((satu) => !(satu in edukasi))).toEqual([])
    for (const { kode, versi } of kartu.putusan) {
      if (kode !== 'rujukan') expect([kode, versi[0].sumber.length]).not.toEqual([kode, 0])
    }
  })
})

it('the thirteen cards are named, and every one that is described, once', () => {
  expect(kodeKartu.slice(0, 13).at(-1)).toBe('strata')
  expect(new Set(kodeKartu).size).toBe(kodeKartu.length)
  expect(daftarKartu.every(({ kode }) => kodeKartu.includes(kode))).toBe(true)
  expect(kartuOf('ibu-hamil')?.sebut).toBe('Ibu hamil')
  expect(kartuOf('lain')).toBeUndefined()
})
