import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createContext } from '#main/app/create-context.ts'
import { openCopy } from '#main/db/open.ts'
import { importBalita } from '#main/features/impor/impor.service.ts'
import { openImporBook } from '#tests/helpers/open-impor-book.ts'
import { bidanUji } from '#tests/helpers/open-test-book.ts'
import { eppgbm, type IsiBaris } from '#tests/helpers/register-file.ts'

const anak: IsiBaris = {
  ...{ NIK: '3507125410240001', Nama: 'Ayu', JK: 'P', 'Tgl Lahir': '2024-10-14', 'Nama Ortu': 'Budi/Sri' },
  ...{ 'Desa/Kel': 'SUMBERAGUNG', Posyandu: 'MELATI', Tinggi: '70', 'Cara Ukur': 'Terlentang' },
}

test('the weighing of a file that two computers of one Pustu took in is one record in both', async () => {
  const first = openImporBook()
  try {
    await first.rows({ ...anak, 'Tanggal Pengukuran': '2026-10-12', Berat: '8,0' })
    const salinan = join(first.dataDir, 'salinan.sqlite')
    first.context.db.copyTo(salinan)
    const db = openCopy(salinan, first.context.db.kunci)
    const second = createContext(db, first.context.now, () => bidanUji)
    const isi = await eppgbm([{ ...anak, 'Tanggal Pengukuran': '2026-11-12', Berat: '8,3' }])
    await first.impor(isi)
    await importBalita(second, { nama: 'register.xlsx', isi, uji: false })
    const idOf = (one: typeof db) => one.all("SELECT id, bb_g FROM penimbangan WHERE tanggal = '2026-11-12'")
    expect(idOf(db)).toEqual(idOf(first.context.db))
    expect(idOf(db)).toHaveLength(1)
    db.close()
  } finally {
    first.close()
  }
})
