import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { daftarFormulir, daftarSemua } from '#shared/formulir/daftar.ts'
import { daftarResmi, kolomResmi, resmiOf } from '#shared/formulir/resmi.ts'
import { selKosong } from '#shared/formulir/sel.ts'
import { compileResmi } from '../../../../resources/formulir/build.ts'

test('the compiled layouts are those of the files', () => {
  const file = fileURLToPath(new URL('../../../../shared/formulir/resmi.generated.ts', import.meta.url))
  expect(readFileSync(file, 'utf8')).toBe(compileResmi())
})

test('what the list of papers says of a form is what its description says', () => {
  const described = daftarFormulir.filter(({ kode }) => daftarResmi.some((satu) => satu.kode === kode))
  for (const { kode, judul, periode } of described) {
    expect(resmiOf(kode).judul).toBe(judul)
    // A paper for a month or a year is described for one of them.
    expect(resmiOf(kode).periode.split(' atau ')).toContain(periode)
  }
  expect(daftarSemua().filter(({ dibuat }) => dibuat)).toHaveLength(daftarFormulir.length)
})

describe('columns of a layout', () => {
  const isi = { no: () => selKosong, bulan: () => selKosong, lahir_tgl: () => selKosong }

  test('stand as they are printed, headings from the outermost inward, those that name the row on every sheet', () => {
    const semua = new Proxy(isi, { get: () => () => selKosong })
    const kolom = kolomResmi('sip5 cimahi34', semua)
    expect(kolom).toHaveLength(34)
    expect(kolom.find(({ id }) => id === 'hidup_l25')?.judul).toEqual(['BAYI', 'HIDUP', '> 2,5 kg'])
    expect(kolom.filter(({ tetap }) => tetap).map(({ id }) => id)).toEqual(['no', 'nama'])
    expect(
      kolomResmi('sip7 baku35+2023', semua)
        .filter(({ stok }) => stok)
        .map(({ id }) => id),
    ).toEqual([...['hamil_jumlah', 'menyusui', 's', 'k']])
  })

  test('one that nothing fills, or a layout nobody knows, is a mistake of the description', () => {
    expect(() => kolomResmi('sip6 klasik25', isi)).toThrow('Nothing fills column bayi_baru_l')
    expect(() => kolomResmi('sip6 lain', isi)).toThrow('no layout sip6 lain')
    expect(() => resmiOf('sip9')).toThrow('no official form called sip9')
  })
})
