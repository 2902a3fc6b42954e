import { afterEach, expect, test } from 'vitest'
import {
  adaYangDitahan,
  buangYangDitahan,
  lanjutkanYangDitahan,
  simpanYangDitahan,
  tahan,
} from '#renderer/lib/penahan.ts'

const lepas: (() => void)[] = []
afterEach(() => {
  for (const off of lepas.splice(0)) off()
})

test('everything that holds typed text is saved, and the slowest is not waited for without end', async () => {
  const saved: string[] = []
  lepas.push(
    tahan({ adaBelum: () => false, simpan: async () => void saved.push('cepat') }),
    tahan({ adaBelum: () => true, simpan: () => new Promise(() => undefined) }),
    tahan({ adaBelum: () => false, simpan: () => Promise.reject(new Error('disk')) }),
  )
  await simpanYangDitahan(20)
  expect(saved).toEqual(['cepat'])
  expect(adaYangDitahan()).toBe(true)
})

test('what has left the page is neither asked nor told', () => {
  const told: string[] = []
  const off = tahan({
    adaBelum: () => true,
    lanjut: () => told.push('lanjut'),
    buang: () => told.push('buang'),
  })
  lanjutkanYangDitahan()
  off()
  buangYangDitahan()
  expect(adaYangDitahan()).toBe(false)
  expect(told).toEqual(['lanjut'])
})
