import type { z } from 'zod'
import { akunCalls } from './akun.ts'
import { antreanCalls } from './antrean.ts'
import { balitaCalls } from './balita.ts'
import { berandaCalls } from './beranda.ts'
import { bukuKecilCalls } from './buku-kecil.ts'
import { cadanganCalls } from './cadangan.ts'
import { eksporCalls } from './ekspor.ts'
import { fasilitasCalls } from './fasilitas.ts'
import { giziCalls } from './gizi.ts'
import { imporCalls } from './impor.ts'
import { imporLembarCalls } from './impor-lembar.ts'
import { imunisasiCalls } from './imunisasi.ts'
import { kapsulCalls } from './kapsul.ts'
import { kartuCalls } from './kartu.ts'
import { kirimCalls } from './kirim.ts'
import { konflikCalls } from './konflik.ts'
import { laporanCalls } from './laporan.ts'
import { mutuCalls } from './mutu.ts'
import { penimbanganCalls } from './penimbangan.ts'
import { persalinanCalls } from './persalinan.ts'
import { persediaanCalls } from './persediaan.ts'
import { petugasCalls } from './petugas.ts'
import { pmtCalls } from './pmt.ts'
import { puskesmasCalls } from './puskesmas.ts'
import { riwayatCalls } from './riwayat.ts'
import { rujukanCalls } from './rujukan.ts'
import { sesiCalls } from './sesi.ts'
import { sisihanCalls } from './sisihan.ts'
import { tindakCalls } from './tindak.ts'
import { umpanBalikCalls } from './umpan-balik.ts'
import { wargaCalls } from './warga.ts'

/** Every call between the two sides: the whole surface. */
export const contract = {
  ...sesiCalls,
  ...akunCalls,
  ...cadanganCalls,
  ...fasilitasCalls,
  ...balitaCalls,
  ...penimbanganCalls,
  ...kartuCalls,
  ...wargaCalls,
  ...antreanCalls,
  ...petugasCalls,
  ...imunisasiCalls,
  ...tindakCalls,
  ...rujukanCalls,
  ...kapsulCalls,
  ...persalinanCalls,
  ...persediaanCalls,
  ...bukuKecilCalls,
  ...pmtCalls,
  ...laporanCalls,
  ...giziCalls,
  ...mutuCalls,
  ...eksporCalls,
  ...imporCalls,
  ...imporLembarCalls,
  ...berandaCalls,
  ...riwayatCalls,
  ...kirimCalls,
  ...umpanBalikCalls,
  ...konflikCalls,
  ...sisihanCalls,
  ...puskesmasCalls,
} as const

export type CallName = keyof typeof contract
/** What the window writes. */
export type InputOf<C extends CallName> = z.input<(typeof contract)[C]['input']>
/** What a handler gets. */
export type ParsedInputOf<C extends CallName> = z.output<(typeof contract)[C]['input']>
export type OutputOf<C extends CallName> = z.output<(typeof contract)[C]['output']>
