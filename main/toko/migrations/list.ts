import type { Migration } from '../migrate.ts'
import { createRegister } from './0010-create-register.ts'
import { createAkun } from './0020-create-akun.ts'
import { indexRiwayat } from './0030-index-riwayat.ts'
import { createKiriman } from './0040-create-kiriman.ts'
import { createSisihan } from './0050-create-sisihan.ts'
import { fixTempat } from './0060-fix-tempat.ts'
import { createPihak } from './0070-create-pihak.ts'
import { addPenerus } from './0080-add-penerus.ts'
import { createIbuHamil } from './0090-create-ibu-hamil.ts'
import { createPersalinan } from './0100-create-persalinan.ts'
import { extendOrang } from './0110-extend-orang.ts'
import { indexOrang } from './0120-index-orang.ts'
import { indexKonflik } from './0130-index-konflik.ts'
import { addJawabanKartu } from './0140-add-jawaban-kartu.ts'
import { createRingkasan } from './0150-create-ringkasan.ts'
import { compactJournal } from './0160-compact-journal.ts'
import { narrowIndex } from './0170-narrow-index.ts'
import { createImunisasi } from './0180-create-imunisasi.ts'
import { createPemeriksaanBalita } from './0190-create-pemeriksaan-balita.ts'
import { narrowIndexAgain } from './0200-narrow-index-again.ts'
import { createSalinan } from './0210-create-salinan.ts'
import { createStok } from './0220-create-stok.ts'
import { keepSums } from './0230-keep-sums.ts'
import { indexPerkiraan } from './0231-index-perkiraan.ts'
import { createBukuKecil } from './0260-create-buku-kecil.ts'
import { createTindak } from './0270-create-tindak.ts'
import { createJawabanTemuan } from './0280-create-jawaban-temuan.ts'
import { createKunjunganNeonatal } from './0300-create-kunjungan-neonatal.ts'
import { createKunjunganSekolah } from './0301-create-kunjungan-sekolah.ts'
import { createKunjunganDewasa } from './0302-create-kunjungan-dewasa.ts'
import { createKunjunganLansia } from './0303-create-kunjungan-lansia.ts'
import { createKunjunganSrq20 } from './0304-create-kunjungan-srq20.ts'
import { createKunjunganPuma } from './0305-create-kunjungan-puma.ts'
import { createKunjunganRumah } from './0306-create-kunjungan-rumah.ts'
import { createNifas } from './0307-create-nifas.ts'
import { extendKeluarga } from './0350-extend-keluarga.ts'
import { createAntrean } from './0360-create-antrean.ts'
import { forgetLooseWords } from './0370-forget-loose-words.ts'
import { indexPemberian } from './0371-index-pemberian.ts'
import { addKembaliKb } from './0390-add-kembali-kb.ts'
import { createBersama } from './0420-create-bersama.ts'
import { createKunjunganPembina } from './0421-create-kunjungan-pembina.ts'

/** Every migration in order. Append; a released one is never edited. */
export const migrations: readonly Migration[] = [
  createRegister,
  createAkun,
  indexRiwayat,
  createKiriman,
  createSisihan,
  fixTempat,
  createPihak,
  addPenerus,
  createIbuHamil,
  createPersalinan,
  extendOrang,
  indexOrang,
  indexKonflik,
  addJawabanKartu,
  createRingkasan,
  compactJournal,
  narrowIndex,
  createImunisasi,
  createPemeriksaanBalita,
  narrowIndexAgain,
  createSalinan,
  createStok,
  keepSums,
  indexPerkiraan,
  createBukuKecil,
  createTindak,
  createJawabanTemuan,
  createKunjunganNeonatal,
  createKunjunganSekolah,
  createKunjunganDewasa,
  createKunjunganLansia,
  createKunjunganSrq20,
  createKunjunganPuma,
  createKunjunganRumah,
  createNifas,
  extendKeluarga,
  createAntrean,
  forgetLooseWords,
  indexPemberian,
  addKembaliKb,
  createBersama,
  createKunjunganPembina,
]

/** The schema this program writes. */
export const versiDataKini = migrations.at(-1)?.version ?? 0
