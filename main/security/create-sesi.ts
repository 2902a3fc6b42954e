import { AppFailure } from '#shared/contract/errors.ts'
import { createAntrean } from './antrean.ts'
import type { BagianSesi } from './bagian-sesi.ts'
import { createBrankas } from './brankas.ts'
import { createGantiBuku } from './ganti-buku.ts'
import { slotPemulihan } from './gantungan.ts'
import { createJalanMasuk } from './jalan-masuk.ts'
import { createKunciLain } from './kunci-lain.ts'
import { labelKosong } from './label.ts'
import { createOrangMasuk } from './orang-masuk.ts'
import { createPercobaan } from './percobaan.ts'
import { createPintuBuku } from './pintu-buku.ts'
import type { Keadaan, Sesi, SesiOptions } from './sesi.ts'

/** @throws nothing: a ring of keys that cannot be read is one of the stages */
function readKeadaan({ buku, orang, brankas }: BagianSesi): Keadaan {
  try {
    const tahap = buku.db() ? ({ tahap: orang.isMasuk() ? 'terbuka' : 'terkunci', pesan: null } as const) : buku.tahap()
    return { ...tahap, label: brankas.label() ?? labelKosong }
  } catch (cause) {
    if (!(cause instanceof AppFailure)) throw cause
    return { tahap: 'kunciHilang', pesan: cause.error.pesan, label: labelKosong }
  }
}

function sandiAkun({ brankas, buku }: BagianSesi, akunId: string): ReturnType<Sesi['sandiAkun']> {
  if (!brankas.ring()?.slot.some(({ id }) => id === akunId)) return 'tidakAda'
  return brankas.tertinggal(buku.force().kunci).includes(akunId) ? 'tertinggal' : 'ada'
}

/**
 * A session goes through three states. No book is open: `keadaan` says which of the stages before that
 * (`PintuBuku.tahap`), and a way in opens it. The book is open and somebody is in (`OrangMasuk`). The book is open and
 * nobody is in: locked, with a way in as before, while work that was begun goes on. Only `tutup` closes the book.
 *
 * Everything that tries a passphrase or writes the ring of keys waits for its turn (`Antrean`).
 */
export function createSesi(options: SesiOptions): Sesi {
  const { dataDir, now, detak, periksaNanti = false, onBuka, onMasuk, segelUlang } = options
  const percobaan = createPercobaan(dataDir, detak)
  const brankas = createBrankas(dataDir, percobaan)
  const antrean = createAntrean(dataDir)
  const buku = createPintuBuku({ dataDir, now, brankas, periksaNanti, onBuka })
  const orang = createOrangMasuk({ now, buku, brankas, percobaan, antrean, onMasuk: () => onMasuk?.() })
  const bagian: BagianSesi = {
    dataDir,
    brankas,
    buku,
    orang,
    percobaan,
    antrean,
    segelUlang: async () => (await segelUlang?.()) ?? 0,
  }
  return {
    ...createJalanMasuk(bagian),
    ...createKunciLain(bagian),
    gantiBuku: createGantiBuku(bagian),
    db: buku.db,
    pindahLaptop: buku.isPindah,
    lihatLagi: buku.lihatLagi,
    saya: orang.saya,
    hadir: orang.hadir,
    kunci: orang.lock,
    dikunciKarena: orang.dikunciKarena,
    catat: orang.catat,
    sinkronLabel: orang.sinkronLabel,
    tungguDetik: percobaan.longestWait,
    keadaan: () => readKeadaan(bagian),
    sandiAkun: (akunId) => sandiAkun(bagian, akunId),
    kodeTertinggal: () => sandiAkun(bagian, slotPemulihan) !== 'ada',
    ujiKode: (kode) =>
      antrean.run(async () => {
        const cocok = await brankas.isKode(kode)
        if (cocok) orang.catat('kodeDiuji', {})
        return cocok
      }),
    nyatakanRusak: (pesan) => {
      // First: nothing more is read of it, not even for the lock screen.
      buku.nyatakanRusak(pesan)
      orang.keluar()
    },
    tutup: () => {
      orang.keluar()
      buku.tutup()
    },
  }
}
