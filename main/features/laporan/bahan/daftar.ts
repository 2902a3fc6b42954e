import type { AppContext } from '#main/context/context.ts'
import type { NamaBahan } from '#shared/bahan/bahan.ts'
import type { Periode } from '#shared/formulir/model.ts'
import { bulanTerakhir } from '#shared/formulir/periode.ts'
import { readAnak } from './anak.ts'
import { readAnakPada } from './anak-pada.ts'
import { readBalok } from './balok.ts'
import { readBersama } from './bersama.ts'
import { readBuka } from './buka.ts'
import { readFakta } from './fakta.ts'
import { readGizi } from './gizi.ts'
import { readHamil } from './hamil.ts'
import { readHari } from './hari.ts'
import { readIdentitasAnak } from './identitas-anak.ts'
import { readImunisasi } from './imunisasi.ts'
import { readBukuKartu } from './kartu.ts'
import { readKecil } from './kecil.ts'
import { readKia } from './kia.ts'
import { readLahirMati } from './lahir-mati.ts'
import type { Baca, Pembaca, Untuk } from './pembaca.ts'
import { readPersediaan } from './persediaan.ts'
import { readPmt } from './pmt.ts'
import { readProfil } from './profil.ts'
import { readRujukan } from './rujukan.ts'
import { readSetahun } from './setahun.ts'
import { readSkdn } from './skdn.ts'
import { readUnit } from './unit.ts'
import { readWarga } from './warga.ts'
import { readWus } from './wus.ts'

/** Who reads each input: a new one is a line in `shared/bahan`, its file here, and a line in this list. */
const pembaca: { readonly [N in NamaBahan]: Pembaca<N> } = {
  skdn: readSkdn,
  fakta: readFakta,
  balok: readBalok,
  unit: readUnit,
  hamil: readHamil,
  gizi: readGizi,
  buka: readBuka,
  anak: readAnak,
  anakPada: readAnakPada,
  identitasAnak: readIdentitasAnak,
  imunisasi: readImunisasi,
  persediaan: readPersediaan,
  pmt: readPmt,
  warga: readWarga,
  wus: readWus,
  hari: readHari,
  kartu: readBukuKartu,
  setahun: readSetahun,
  kecil: readKecil,
  kia: readKia,
  lahirMati: readLahirMati,
  rujukan: readRujukan,
  profil: readProfil,
  bersama: readBersama,
}

/** The inputs of the forms of one period: each is read when it is first asked for, and once. */
export function createBaca(context: AppContext, periode: Periode): Baca {
  const read = new Map<NamaBahan, Untuk<NamaBahan>>()
  const baca: Baca = {
    context,
    periode,
    bulan: bulanTerakhir(periode, context.hariIni()),
    pada: (lain) => createBaca(context, lain),
    ambil: <N extends NamaBahan>(nama: N): Untuk<N> => {
      const known = read.get(nama) ?? pembaca[nama](baca)
      read.set(nama, known)
      // Kept under its own name, so that what comes back is of the kind that name has.
      return known as Untuk<N>
    },
  }
  return baca
}
