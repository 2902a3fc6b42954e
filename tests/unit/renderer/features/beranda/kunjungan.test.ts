import { expect, test } from 'vitest'
import { kelompokTempat } from '#renderer/features/beranda/cetak-kunjungan.tsx'
import { saringSebab } from '#renderer/features/beranda/perlu-dikunjungi.tsx'
import type { PerluDikunjungi } from '#shared/contract/beranda.ts'

function makeAnak(nama: string, part: Partial<PerluDikunjungi>): PerluDikunjungi {
  return {
    id: nama,
    nama,
    sebab: '2T',
    keterangan: '',
    posyandu: 'Mawar',
    dusun: null,
    rt: '1',
    ...{ namaIbu: null, alamat: null, telepon: null },
    bulan: 0,
    ...part,
  }
}

test('the list on paper follows the way one walks: posyandu, dusun, RT in the order of numbers', () => {
  const daftar = [
    makeAnak('A', { rt: '10' }),
    makeAnak('B', { rt: '2' }),
    makeAnak('C', { posyandu: 'Anggrek', dusun: 'Krajan', rt: null }),
    makeAnak('D', { rt: '10' }),
  ]
  expect(kelompokTempat(daftar).map(([tempat, anak]) => [tempat, anak.map((a) => a.nama)])).toEqual([
    ['Posyandu Anggrek, Dusun Krajan, RT –', ['C']],
    ['Posyandu Mawar, RT 2', ['B']],
    ['Posyandu Mawar, RT 10', ['A', 'D']],
  ])
})

test('a chip keeps only its own reason', () => {
  const daftar = [makeAnak('A', { sebab: 'BGM' }), makeAnak('B', {})]
  expect(saringSebab(daftar, 'BGM').map((a) => a.nama)).toEqual(['A'])
  expect(saringSebab(daftar, 'semua')).toHaveLength(2)
})
