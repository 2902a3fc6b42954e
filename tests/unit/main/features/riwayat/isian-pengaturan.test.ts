import { expect, test } from 'vitest'
import { idPengaturan } from '#main/db/buku.ts'
import { isianPengaturan } from '#main/features/riwayat/isian-pengaturan.ts'
import { kunciDipakai } from '#shared/catatan/dipakai.ts'

const [melati, mawar] = ['019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000002']
const tulis = (dipakai: Record<string, string>) => JSON.stringify({ setelan: { dipakai } })

test('the history says which registers are kept otherwise, from what to what, and in how many posyandu', () => {
  const kini = tulis({
    [kunciDipakai(melati, 'kb')]: 'tidak',
    [kunciDipakai(mawar, 'kb')]: 'tidak',
    [kunciDipakai(melati, 'pmt')]: 'ya',
    [kunciDipakai(mawar, 'pmt')]: 'isi',
  })
  expect(isianPengaturan(idPengaturan, tulis({}), kini)).toEqual([
    { nama: 'Register KB (2 posyandu)', dari: 'Menurut isinya', ke: 'Tidak' },
    { nama: 'Register PMT (1 posyandu)', dari: 'Menurut isinya', ke: 'Dipakai' },
  ])
  expect(isianPengaturan(idPengaturan, kini, kini)).toEqual([])
})
