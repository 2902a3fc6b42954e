import { expect, test } from 'vitest'
import { createKode } from '#main/security/kode-pemulihan.ts'
import { kalimatBerbeda, kelompokBerbeda, kelompokKode } from '#renderer/features/sesi/kode.ts'

const kode = '7K3M-0A1B-92XY-ZZ10-QRST-VWXY-4567'

test.each([
  ['7K3M-0A1B-92XY-ZZ10-QRST-VWXY-4567', []],
  ['7k3m 0a1b 92xy zz10 qrst vwxy 4567', []],
  ['7k3moalb92xyzzioqrstvwxy4567', []],
  ['7K3M-0A1B-92XX-ZZ10-QRST-VWXY-4567', [3]],
  ['7K3M-0A1B-92XY', [4, 5, 6, 7]],
  ['', [1, 2, 3, 4, 5, 6, 7]],
])('"%s" differs in the groups %j', (ketikan, berbeda) => {
  expect(kelompokBerbeda(kode, ketikan)).toEqual(berbeda)
})

test('a code the program makes has seven groups of four, and equals itself', () => {
  const made = createKode()
  expect(kelompokKode(made).map((group) => group.length)).toEqual([4, 4, 4, 4, 4, 4, 4])
  expect(kelompokBerbeda(made, made.toLowerCase())).toEqual([])
})

test('few groups are named, many are not counted up', () => {
  expect(kalimatBerbeda([7])).toBe('Kelompok ke-7 belum sama. Bandingkan lagi dengan kertasnya.')
  expect(kalimatBerbeda([2, 5])).toBe('Kelompok ke-2 dan ke-5 belum sama. Bandingkan lagi dengan kertasnya.')
  expect(kalimatBerbeda([1, 2, 3, 4])).toContain('Beberapa kelompok')
})
