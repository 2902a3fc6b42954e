import { newId } from '#main/db/journal.ts'
import { databasePath, makeDataDir } from '#main/db/open.ts'
import { refuseForeign } from '#main/toko/berkas-buku.ts'
import { refuse } from '#shared/contract/errors.ts'
import type { BagianSesi } from './bagian-sesi.ts'
import type { Label } from './gantungan.ts'
import { labelKosong } from './label.ts'
import { refuseSandi } from './nilai-sandi.ts'
import { getAkunAktif } from './orang-masuk.ts'
import type { Sesi } from './sesi.ts'

const pesan = {
  sudahAda: 'Buku ini sudah punya akun. Tidak ada yang berubah. Masuk dengan salah satu akunnya.',
  salah: 'Kata sandi tidak cocok. Buku tetap terkunci dan aman. Periksa huruf besar kecilnya, lalu ketik lagi.',
} as const

/** The four ways in: each opens the book, if it is not open yet, and then lets one person sit at it. */
export function createJalanMasuk(bagian: BagianSesi): Pick<Sesi, 'buat' | 'masuk' | 'masukDenganSandi' | 'pulihkan'> {
  const { dataDir, buku, brankas, orang, antrean } = bagian
  return {
    buat: async ({ nama, peran, sandi }) => {
      makeDataDir(dataDir)
      return antrean.run(async () => {
        const tahap = buku.db() ? 'terbuka' : buku.tahap().tahap
        if (tahap !== 'baru' && tahap !== 'polos') refuse(pesan.sudahAda)
        refuseForeign(databasePath(dataDir))
        refuseSandi(sandi, orang.namaOf(nama))
        const akunId = newId()
        const label: Label = { ...labelKosong, akun: [{ id: akunId, nama, peran, posyandu: [] }] }
        // A plain book is encrypted with this key, so the ring must be whole before; a new book is nothing yet.
        const { kunci, kode } = await brankas.create(akunId, sandi, { label, lengkap: buku.isPolos() })
        buku.open(kunci)
        orang.enter(akunId, sandi)
        return kode
      })
    },
    masuk: (akunId, sandi) =>
      antrean.run(async () => {
        buku.open(await brankas.offer(akunId, sandi, pesan.salah))
        orang.enter(akunId, sandi)
      }),
    masukDenganSandi: (sandi) =>
      antrean.run(async () => {
        const found = await brankas.find(sandi)
        if (!found) return false
        buku.open(found.kunci)
        orang.enter(found.akunId, sandi)
        return true
      }),
    pulihkan: ({ akunId, kode, sandiBaru }) =>
      antrean.run(async () => {
        const kunci = await brankas.offerKode(kode)
        const { nama } = getAkunAktif(buku.open(kunci), akunId)
        refuseSandi(sandiBaru, orang.namaOf(nama))
        await brankas.setSandi(akunId, sandiBaru, kunci)
        orang.enter(akunId, sandiBaru)
        orang.catat('dipulihkanKode', {})
      }),
  }
}
