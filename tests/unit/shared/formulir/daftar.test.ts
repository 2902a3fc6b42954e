import { expect, test } from 'vitest'
import { daftarFormulir, findKode, formulirOf, kodeFormulir, listFormulir } from '#shared/formulir/daftar.ts'
import type { JenisTempat } from '#shared/formulir/masukan.ts'

test('every form stands in the list under its own code', () => {
  for (const kode of kodeFormulir) expect(formulirOf(kode).kode).toBe(kode)
  expect(daftarFormulir.map(({ kode }) => kode)).toEqual(kodeFormulir)
})

test.each(daftarFormulir.map((one) => [one.kode, one] as const))(
  '%s: its code fits a command, a file and an address',
  (kode, one) => {
    expect(kode).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)
    expect(one.sebut).not.toMatch(/[\\/?*[\]:']/)
    expect(new Set(one.bahan).size).toBe(one.bahan.length)
    expect(new Set(one.varian).size).toBe(one.varian.length)
    for (const { awal, pilihan } of Object.values(one.setelan)) {
      for (const chosen of [awal].flat()) expect(Object.keys(pilihan)).toContain(chosen)
    }
  },
)

test('a form is found however its code is written, and nothing else is', () => {
  expect(findKode('F2')).toBe('f2')
  expect(findKode('f2')).toBe('f2')
  for (const text of ['', 'f', 'f22', 'toString']) expect(findKode(text)).toBeNull()
})

test('a place is offered the forms it makes', () => {
  const sebutDi = (jenis: JenisTempat) => listFormulir(jenis).map(({ sebut }) => sebut)
  expect(sebutDi('puskesmas')).toEqual(daftarFormulir.map(({ sebut }) => sebut))
  for (const jenis of ['pustu', 'ponkesdes'] as const) {
    expect(sebutDi(jenis)).toEqual(sebutDi('puskesmas').filter((sebut) => sebut !== 'F3'))
  }
})
