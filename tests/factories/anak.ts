import type { AnakRegister, Keanggotaan, Penimbangan } from '#shared/domain/register/register.ts'

/** A boy born 10 January 2024, a member of Melati from birth, with nothing else; a test states only what it is about. */
export function makeAnak(isi: Partial<AnakRegister> = {}): AnakRegister {
  const tanggalLahir = isi.tanggalLahir === undefined ? '2024-01-10' : isi.tanggalLahir
  return {
    id: 'bima',
    nama: 'Bima',
    jk: 'L',
    tanggalLahir,
    tanggalLahirPerkiraan: false,
    terdaftar: null,
    keanggotaan: [makeAnggota({ mulai: tanggalLahir ?? '2024-01-10' })],
    kms: [],
    penimbangan: [],
    ...isi,
  }
}

export function makeAnggota(isi: Partial<Keanggotaan> = {}): Keanggotaan {
  return { posyanduId: 'melati', mulai: '2024-01-10', sampai: null, sebabSampai: null, ...isi }
}

/** A weighing in whole grams; its id is its date unless given. */
export function makeTimbang(tanggal: string, bbG: number | null, isi: Partial<Penimbangan> = {}): Penimbangan {
  return {
    id: tanggal,
    tanggal,
    posyanduId: 'melati',
    bbG,
    tbMm: null,
    caraUkur: null,
    lilaMm: null,
    lkMm: null,
    edema: false,
    pengganti: null,
    dariImpor: false,
    tertahan: null,
    ...isi,
  }
}
