import { expect } from '@playwright/test'
import { kenalkan, test } from './support/dua-buku.ts'
import { listFaultsInBoth } from './support/faults.ts'

test('the kind of place stays once another book knows it, and the form says why', async ({ duaBuku }) => {
  const { page, buka, ask } = duaBuku.pustu
  const openForm = async () => {
    await buka('/pengaturan')
    await page.getByRole('button', { name: 'Ubah tempat kerja' }).press('Enter')
    return page.getByRole('dialog', { name: 'Tempat kerja' }).getByRole('group', { name: 'Jenis tempat kerja' })
  }
  await expect((await openForm()).getByRole('radio')).toHaveCount(3)

  await kenalkan(duaBuku)
  const jenis = await openForm()
  await expect(jenis.getByRole('radio')).toHaveCount(1)
  await expect(jenis.getByRole('radio', { name: 'Pustu' })).toBeChecked()
  await expect(jenis).toHaveAccessibleDescription(
    'Tidak diganti lagi: buku lain sudah mengenal buku ini sebagai Pustu.',
  )
  expect(await listFaultsInBoth(page)).toEqual([])

  await page.getByLabel('Alamat').fill('Jalan Raya 12')
  await page.getByLabel('Alamat').press('Enter')
  await expect(page.getByText('Jalan Raya 12').first()).toBeVisible()
  const { tempat } = await ask<{ tempat: object }>('aplikasi.keadaan')
  expect(tempat).toMatchObject({ jenis: 'pustu', alamat: 'Jalan Raya 12' })
  await expect(ask('fasilitas.setUp', { ...tempat, jenis: 'puskesmas' })).rejects.toThrow(/Tidak ada yang berubah/)
})
