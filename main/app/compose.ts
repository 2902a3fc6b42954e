import { needsSegelUlang } from '#main/backup/segel-ulang.ts'
import type { AppContext } from '#main/context/context.ts'
import type { Handlers } from '#main/context/handlers.ts'
import { isBesar } from '#main/db/open.ts'
import { createAkunHandlers } from '#main/features/akun/akun.handlers.ts'
import { createAntreanHandlers } from '#main/features/antrean/antrean.handlers.ts'
import { createBalitaHandlers } from '#main/features/balita/balita.handlers.ts'
import { gambarSurat } from '#main/features/balita/grafik-surat.ts'
import { createBerandaHandlers } from '#main/features/beranda/beranda.handlers.ts'
import { createBukuKecilHandlers } from '#main/features/buku-kecil/buku-kecil.handlers.ts'
import { type AlatCadangan, createCadanganHandlers } from '#main/features/cadangan/cadangan.handlers.ts'
import { createDaruratHandlers } from '#main/features/cadangan/darurat.handlers.ts'
import { type CadanganOtomatis, createCadanganOtomatis } from '#main/features/cadangan/otomatis.ts'
import { createEksporHandlers } from '#main/features/ekspor/ekspor.handlers.ts'
import { createFasilitasHandlers } from '#main/features/fasilitas/fasilitas.handlers.ts'
import { createPindahHandlers } from '#main/features/fasilitas/pindah.handlers.ts'
import { createGiziHandlers } from '#main/features/gizi/gizi.handlers.ts'
import { createImporHandlers } from '#main/features/impor/impor.handlers.ts'
import { createImunisasiHandlers } from '#main/features/imunisasi/imunisasi.handlers.ts'
import { mapTagihan } from '#main/features/imunisasi/tagihan.service.ts'
import { createKapsulHandlers } from '#main/features/kapsul/kapsul.handlers.ts'
import { createKartuHandlers } from '#main/features/kartu/kartu.handlers.ts'
import { createKirimHandlers } from '#main/features/kirim/kirim.handlers.ts'
import { bacaFormulirBulan } from '#main/features/laporan/formulir.ts'
import { createLaporanHandlers } from '#main/features/laporan/laporan.handlers.ts'
import { createMutuHandlers } from '#main/features/mutu/mutu.handlers.ts'
import { listHari } from '#main/features/penimbangan/hari-buka.service.ts'
import { createPenimbanganHandlers } from '#main/features/penimbangan/penimbangan.handlers.ts'
import { createPersalinanHandlers } from '#main/features/persalinan/persalinan.handlers.ts'
import { createPersediaanHandlers } from '#main/features/persediaan/persediaan.handlers.ts'
import { createPmtHandlers } from '#main/features/pmt/pmt.handlers.ts'
import { createPuskesmasHandlers } from '#main/features/puskesmas/puskesmas.handlers.ts'
import { createKonflikHandlers } from '#main/features/riwayat/konflik.ts'
import { createRiwayatHandlers } from '#main/features/riwayat/riwayat.handlers.ts'
import { createSisihanHandlers } from '#main/features/riwayat/sisihan.ts'
import { createRujukanHandlers } from '#main/features/rujukan/rujukan.handlers.ts'
import { createSesiHandlers } from '#main/features/sesi/sesi.handlers.ts'
import type { MapTagihan } from '#main/features/tindak/bahan.ts'
import { listAlasan } from '#main/features/tindak/daftar.service.ts'
import { createTindakHandlers } from '#main/features/tindak/tindak.handlers.ts'
import { createWargaHandlers } from '#main/features/warga/warga.handlers.ts'
import { type CariFlashdisk, cariFlashdisk as temukanFlashdisk } from '#main/platform/flashdisk.ts'
import { practiseRenderer } from '#main/reports/render-in-worker.ts'
import type { Sesi } from '#main/security/sesi.ts'
import { isRusak } from '#main/toko/berkas-gagal.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import { tanggalDari, tanggalLokal } from '#shared/domain/tanggal/tanggal-lokal.ts'
import { type Application, type BukuTerbuka, type IntiOptions, openInti } from './inti.ts'

export type { Application } from './inti.ts'

export type ApplicationOptions = IntiOptions & {
  /**
   * Looks through a large book, backs up by itself, on the first use of a day and on closing, and readies the thread that
   * draws files: for the hosts with a window.
   */
  readonly cadanganOtomatis?: boolean
  /** Milliseconds after a sign-in before that begins; the first page comes first. */
  readonly tundaCadanganMs?: number
  /** Where all forms of a month are written; tests bring their own. */
  readonly folderLaporan?: string
  /** Finds the sticks that are in; tests bring their own. */
  readonly cariFlashdisk?: CariFlashdisk
}

function createHandlers(
  context: AppContext,
  sesi: Sesi,
  alat: AlatCadangan,
  folderLaporan: string | undefined,
): Partial<Handlers> {
  const tagihan: MapTagihan = (ids, per) => mapTagihan(context, ids, per)
  return {
    ...createCadanganHandlers(context, alat),
    ...createAkunHandlers(context, sesi),
    ...createFasilitasHandlers(context),
    ...createBalitaHandlers(context),
    ...createRiwayatHandlers(context),
    ...createKonflikHandlers(context),
    ...createSisihanHandlers(context),
    ...createKirimHandlers(context, alat),
    ...createPuskesmasHandlers(context),
    ...createPenimbanganHandlers(context),
    ...createKartuHandlers(context),
    ...createWargaHandlers(context),
    ...createAntreanHandlers(context),
    ...createImunisasiHandlers(context),
    ...createKapsulHandlers(context),
    ...createPersalinanHandlers(context),
    ...createPersediaanHandlers(context),
    ...createBukuKecilHandlers(context),
    ...createPmtHandlers(context),
    ...createTindakHandlers(context, tagihan),
    ...createRujukanHandlers(context, {
      listAlasan: (id) => listAlasan(context, id, tagihan),
      gambar: (id) => gambarSurat(context, id),
    }),
    ...createLaporanHandlers(context, folderLaporan),
    ...createGiziHandlers(context),
    ...createMutuHandlers(context),
    ...createEksporHandlers(context, {
      cariFlashdisk: alat.cariFlashdisk,
      bacaFormulir: (pilih) => bacaFormulirBulan(context, pilih),
      folder: folderLaporan,
    }),
    ...createImporHandlers(context),
    ...createBerandaHandlers(context, (...satu) => listHari(context, ...satu)),
  }
}

/** Begins a while after each sign-in, when the first page stands: the care of the book, then the thread that draws files. */
function createPerawatan(tundaMs: number) {
  let timer: NodeJS.Timeout | undefined
  let hangat: NodeJS.Timeout | undefined
  const berhenti = (): void => {
    clearTimeout(timer)
    clearTimeout(hangat)
  }
  const mulai = (rawat: () => Promise<void>): void => {
    berhenti()
    timer = setTimeout(rawat, tundaMs)
    // What goes wrong then is told to whoever asks for a file.
    hangat = setTimeout(() => practiseRenderer().catch(() => undefined), 2 * tundaMs)
  }
  return { mulai, berhenti }
}

function createJam(now: () => Date) {
  let dilanjutkan = false
  return {
    hariIni: () => tanggalLokal(now()),
    tanggalOf: tanggalDari,
    isDilanjutkan: () => dilanjutkan,
    lanjutkan: () => {
      dilanjutkan = true
    },
  }
}

/** Large books that were looked through since they were opened. */
const diperiksa = new WeakSet<BukuTerbuka>()

/** Looks through a large book, which was opened without. @returns false when it is damaged: then it is closed, and says so */
async function periksaNanti(buku: BukuTerbuka, sesi: Sesi): Promise<boolean> {
  if (diperiksa.has(buku) || !isBesar(buku.context.db.dataDir)) return true
  try {
    await buku.jobs.run('periksaHalaman', null)
    diperiksa.add(buku)
  } catch (cause) {
    if (cause instanceof AppFailure && isRusak(cause)) {
      sesi.nyatakanRusak(cause.error.pesan)
      return false
    }
    // Memory or the disk gave out: it is tried again at the next sign-in.
  }
  return true
}

/**
 * What nobody has to think of: first whether the book is sound, then what was cut off when it got another key, then the
 * backup of the day.
 */
async function rawat(buku: BukuTerbuka, sesi: Sesi, otomatis: CadanganOtomatis): Promise<void> {
  const { context, jobs } = buku
  if (!(await periksaNanti(buku, sesi))) return
  try {
    if (needsSegelUlang(context.db)) await sesi.segelUlang()
  } catch {
    // What could not be read now is met again at the next sign-in.
  }
  await otomatis.onMasuk(context, jobs)
}

/** The application on a data folder, every call of it: locked, until somebody signs in. */
export function openApplication(options: ApplicationOptions): Application {
  const { dataDir, now = () => new Date(), cariFlashdisk = temukanFlashdisk } = options
  const { cadanganOtomatis = false, tundaCadanganMs = 3_000 } = options
  const jam = createJam(now)
  const otomatis = createCadanganOtomatis({ cariFlashdisk, now, tanggalOf: jam.tanggalOf })
  const perawatan = createPerawatan(tundaCadanganMs)
  return openInti(options, {
    fitur: ({ context, jobs }, sesi) =>
      createHandlers(context, sesi, { jobs, cariFlashdisk, otomatis }, options.folderLaporan),
    sebelumBuku: (sesi, { jobs, lepas }) => ({
      ...createSesiHandlers(sesi, jam),
      ...createDaruratHandlers({ dataDir, sesi, now, cariFlashdisk }),
      ...createPindahHandlers({ dataDir, sesi, now, jobs, onTutup: lepas }),
    }),
    periksaNanti: cadanganOtomatis,
    onMasuk: (buku, sesi) => {
      if (cadanganOtomatis) perawatan.mulai(() => rawat(buku, sesi, otomatis))
    },
    onLepas: perawatan.berhenti,
    onTutup: ({ context }) => {
      if (cadanganOtomatis) otomatis.onTutup(context.db)
    },
  })
}
