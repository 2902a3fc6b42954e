import { join } from 'node:path'
import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import { folderLaporanAwal, openWithSystem } from '#main/platform/buka-folder.ts'
import { type CariFlashdisk, getFlashdisk } from '#main/platform/flashdisk.ts'
import type { eksporCalls, HasilTulis } from '#shared/contract/ekspor.ts'
import { missing } from '#shared/contract/errors.ts'
import { type BacaFormulir, createEkspor, readPetaan, savePetaan } from './ekspor.service.ts'
import { tulisEkspor } from './tulis-ekspor.ts'

type Alat = {
  readonly cariFlashdisk: CariFlashdisk
  readonly bacaFormulir: BacaFormulir
  /** Where files are written that go on no stick. */
  readonly folder: string | undefined
}

/** A folder of their own: what is in it lies open, unlike what the book sends. */
const namaFolder = 'berkas-aplikasi-lain'
const hilang = 'Flashdisk itu sudah tidak terpasang, jadi belum ada yang ditulis. Pasang lagi, lalu simpan sekali lagi.'

export function createEksporHandlers(context: AppContext, alat: Alat): HandlersOf<keyof typeof eksporCalls> {
  const { cariFlashdisk, bacaFormulir, folder = folderLaporanAwal() } = alat
  let terakhir: string | null = null
  return {
    'ekspor.listStik': async () => (await cariFlashdisk()).map(({ id, nama }) => ({ id, nama })),
    'ekspor.write': async ({ bulan, posyanduId, jenis, stikId }) => {
      const alas = stikId === null ? folder : getFlashdisk(await cariFlashdisk(), stikId, hilang).letak
      const tujuan = join(alas, namaFolder, bulan)
      const list: HasilTulis['jenis'] = []
      for (const satu of jenis) {
        const pilih = { jenis: satu, bulan, posyanduId, petaan: null, generasi: null }
        const { berkas, dilewati, catatan } = await createEkspor(context, pilih, bacaFormulir)
        tulisEkspor(berkas, tujuan)
        const ditulis = berkas.map(({ nama, posyandu, baris }) => ({ nama, posyandu, baris }))
        list.push({ jenis: satu, berkas: ditulis, dilewati: [...dilewati], catatan: [...catatan] })
      }
      terakhir = tujuan
      return { folder: tujuan, jenis: list }
    },
    'ekspor.openFolder': () => {
      openWithSystem(terakhir ?? missing('Foldernya tidak diingat lagi. Buka lewat pengelola berkas.'))
      return { ok: true }
    },
    'ekspor.readPetaan': () => readPetaan(context),
    'ekspor.savePetaan': (petaan) => {
      savePetaan(context, petaan)
      return { ok: true }
    },
  }
}
