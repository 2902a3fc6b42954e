import { setTimeout as sleep } from 'node:timers/promises'
import { gantiKunciBuku } from '#main/db/ganti-kunci.ts'
import { AppFailure, refuse } from '#shared/contract/errors.ts'
import { mayUse } from '#shared/contract/peran.ts'
import type { BagianSesi } from './bagian-sesi.ts'
import type { Perubahan } from './brankas.ts'
import { createKunci, slotPemulihan } from './gantungan.ts'
import { refuseSandi } from './nilai-sandi.ts'
import { pesanTerkunci } from './pintu-buku.ts'
import type { Sesi } from './sesi.ts'

const pesan = {
  salahLama: 'Kata sandi lama tidak cocok. Kata sandi belum diganti.',
  salahKode: 'Kata sandi tidak cocok. Kode pemulihan yang lama tetap berlaku.',
  masukLagi:
    'Kunci buku belum diganti, jadi tidak ada yang berubah. Kunci buku ini dulu (Ctrl+L), masuk lagi dengan kata sandi, lalu ulangi.',
  kodeDulu:
    'Kunci buku belum diganti, jadi tidak ada yang berubah. Minta bidan membuat kode pemulihan baru dulu di Pengaturan, lalu ulangi.',
  dipakai:
    'Buku sedang dipakai pekerjaan lain atau Buku Pustu yang lain, jadi kuncinya belum diganti dan tidak ada yang berubah. Tunggu sampai selesai atau tutup yang lain, lalu coba lagi.',
} as const

/** Milliseconds: what runs beside (a backup, an import) is soon done. */
const cobaSelamaMs = 5_000

/** False when it never came about. */
export async function cobaBeberapaKali(work: () => boolean): Promise<boolean> {
  for (const start = performance.now(); performance.now() - start < cobaSelamaMs; await sleep(200)) {
    if (work()) return true
  }
  return false
}

/**
 * Gives the book another key. The ring for it lies ready before and takes its place after; cut off in between,
 * whichever opens the book is used at the next sign-in.
 *
 * @returns a new recovery code, where the one before could not go along
 */
async function gantiKunci({ buku, brankas, orang }: BagianSesi, perubahan: Perubahan): Promise<string | null> {
  const db = buku.force()
  if (db.bacaSaja !== null) refuse(`Kunci buku belum diganti. ${db.bacaSaja}`)
  const { id, peran } = orang.force()
  const tertinggal = brankas.tertinggal(db.kunci)
  // Whoever acts must still be let in, and a code is shown to those only who may have one.
  if (perubahan.jenis !== 'sandi' && tertinggal.includes(id)) refuse(pesan.masukLagi)
  if (tertinggal.includes(slotPemulihan) && !mayUse(peran, 'akun')) refuse(pesan.kodeDulu)
  const baru = createKunci()
  const kode = await brankas.prepare({ lama: db.kunci, baru }, perubahan)
  const before = () => (kode === null ? undefined : orang.catat('kodeBaru', {}))
  if (!(await cobaBeberapaKali(() => gantiKunciBuku(db, baru, before)))) refuse(pesan.dipakai)
  brankas.publish()
  baru.fill(0)
  return kode
}

/** Passphrases, the recovery code, and the key of the book: what somebody who is in may change of them. */
export function createKunciLain(
  bagian: BagianSesi,
): Pick<Sesi, 'gantiSandi' | 'setSandi' | 'batalSandi' | 'tutupAkun' | 'kodeBaru' | 'segelUlang'> {
  const { buku, brankas, orang, percobaan, antrean, segelUlang } = bagian
  return {
    gantiSandi: (lama, baru, diketahuiOrang = false) =>
      antrean.run(async () => {
        const { id, nama } = orang.force()
        refuseSandi(baru, orang.namaOf(nama))
        const kunci = await brankas.offer(id, lama, pesan.salahLama)
        const kode = diketahuiOrang ? await gantiKunci(bagian, { jenis: 'sandi', akunId: id, sandi: baru }) : null
        if (!diketahuiOrang) await brankas.setSandi(id, baru, kunci)
        orang.noteSandiBaru(id)
        orang.catat('gantiSandi', { akun: id })
        return kode
      }),
    setSandi: ({ id, nama }, sandi) =>
      antrean.run(async () => {
        refuseSandi(sandi, orang.namaOf(nama))
        await brankas.setSandi(id, sandi, buku.force().kunci)
        percobaan.forget(id)
        orang.noteSandiBaru(id)
        orang.catat('gantiSandi', { akun: id })
      }),
    batalSandi: (akunId) => antrean.run(async () => brankas.drop(akunId)),
    tutupAkun: (akunId) => antrean.run(() => gantiKunci(bagian, { jenis: 'tutup', akunId })),
    kodeBaru: (sandi) =>
      antrean.run(async () => {
        await brankas.offer(orang.force().id, sandi, pesan.salahKode)
        return (await gantiKunci(bagian, { jenis: 'kode' })) ?? refuse(pesanTerkunci)
      }),
    segelUlang: async () => {
      try {
        return await segelUlang()
      } catch (cause) {
        // The book has its new key whatever happens to its backups; what went wrong with them is met again.
        if (cause instanceof AppFailure) return null
        throw cause
      }
    },
  }
}
