import { z } from 'zod'
import { kodePeriksa } from '#shared/domain/penimbangan/kode-periksa.ts'
import { BalitaBaris } from './balita.ts'
import { defineCall } from './call.ts'
import { Alasan, BulanIso, Id, Jk, Ok, TanggalIso, TeksBoleh, Tertulis } from './dasar.ts'
import { kunciBaris, kunciCatatan } from './peran.ts'

export const HariBukaBaris = z.strictObject({
  id: Id,
  posyanduId: Id,
  posyandu: z.string(),
  tanggal: TanggalIso,
  selesai: z.boolean(),
  catatan: z.string().nullable(),
  /** Heads counted by hand. */
  pengunjungHitung: z.int().nullable(),
  kaderHadir: z.array(Id),
  jumlahKader: z.int(),
  /** Children of S and weighed (D) of this day's posyandu and month. */
  sasaran: z.int(),
  ditimbang: z.int(),
  /** While the day runs: marked absent so far; once it is finished: S − D, as the report says. */
  tidakHadir: z.int(),
  /** Rows of this day's sheet with a question still open. */
  perluDijawab: z.int(),
  /** Of these, the rows whose weight counts nowhere until it is answered. */
  belumDihitung: z.int(),
})
export type HariBukaBaris = z.infer<typeof HariBukaBaris>

/** A posyandu in a month: its recorded days, or none yet. */
export const HariBukaPosyandu = z.strictObject({
  posyanduId: Id,
  posyandu: z.string(),
  dusun: z.string().nullable(),
  sasaran: z.int(),
  /** Weighed in the month (D), on whatever day. */
  ditimbang: z.int(),
  hari: z.array(HariBukaBaris),
  /** Days without a recorded hari buka on which own children were weighed here: the day of most children first. */
  tanpaHari: z.array(z.strictObject({ tanggal: TanggalIso, anak: z.int() })),
})

export type HariBukaPosyandu = z.infer<typeof HariBukaPosyandu>

/** What the rules know of one child; lists are shortened to what the sheet needs. */
export const AnakLembar = z.strictObject({
  id: Id,
  nama: z.string(),
  jk: Jk.nullable(),
  tanggalLahir: TanggalIso.nullable(),
  tanggalLahirPerkiraan: z.boolean(),
  terdaftar: TanggalIso.nullable(),
  keanggotaan: z.array(
    z.strictObject({
      posyanduId: Id,
      mulai: TanggalIso,
      sampai: TanggalIso.nullable(),
      sebabSampai: z.enum(['pindah', 'meninggal']).nullable(),
    }),
  ),
  kms: z.array(z.strictObject({ tanggal: TanggalIso, punya: z.boolean() })),
  /**
   * The first weighing at each posyandu, the latest twelve before this day, and those later in its month; this day's own
   * row is left out.
   */
  penimbangan: z.array(
    z.strictObject({
      id: Id,
      tanggal: TanggalIso,
      posyanduId: Id.nullable(),
      bbG: z.int().nullable(),
      tbMm: z.int().nullable(),
      caraUkur: z.enum(['terlentang', 'berdiri']).nullable(),
      lilaMm: z.int().nullable(),
      lkMm: z.int().nullable(),
      edema: z.boolean(),
      pengganti: z
        .strictObject({ nt: z.enum(['N', 'T']), alasan: z.string(), bbG: z.int(), bbLaluG: z.int() })
        .nullable(),
      dariImpor: z.boolean(),
      tertahan: z.strictObject({ bb: z.string().nullable(), tb: z.string().nullable() }).nullable(),
    }),
  ),
})
export type AnakLembar = z.infer<typeof AnakLembar>

/** A number as typed. Kept letter by letter: what cannot be read as a number waits for an answer, it is never changed. */
export const Ketikan = z.string().trim().max(20)

/** One row of the sheet as typed. */
export const IsiBaris = z.strictObject({
  bb: Ketikan,
  tb: Ketikan,
  /** Null: by age, lying under 24 months and standing from then on. */
  caraUkur: z.enum(['terlentang', 'berdiri']).nullable(),
  lila: Ketikan,
  lk: Ketikan,
  vitaminA: z.enum(['biru', 'merah']).nullable(),
  obatCacing: z.boolean().nullable(),
  asi: z.enum(['ya', 'tidak']).nullable(),
  edema: z.boolean(),
  catatan: TeksBoleh,
})
export type IsiBaris = z.infer<typeof IsiBaris>

export const KodePeriksa = z.enum(kodePeriksa)

/** Something doubtful about a row; see `shared/domain/penimbangan/periksa.ts`. */
export const PertanyaanTimbang = z.strictObject({
  kode: KodePeriksa,
  isian: z.enum(['bb', 'tb']),
  pesan: z.string(),
  saran: z.strictObject({ isian: z.enum(['bb', 'tb']), teks: z.string() }).nullable(),
  bolehBenar: z.boolean(),
  mustahil: z.boolean(),
})
export type PertanyaanTimbang = z.infer<typeof PertanyaanTimbang>

/** What is corrected of one weighing on the card of its child. */
export const KoreksiTimbang = z.strictObject({
  penimbanganId: Id,
  tanggal: TanggalIso,
  ...IsiBaris.pick({ bb: true, tb: true, caraUkur: true, lila: true, lk: true }).shape,
})
export type KoreksiTimbang = z.infer<typeof KoreksiTimbang>

export const BarisLembar = z.strictObject({
  orangId: Id,
  /** Its own day: that of the sheet, or in a month that came from a file the one it was weighed on. */
  tanggal: TanggalIso,
  nomor: z.int(),
  namaIbu: z.string().nullable(),
  rt: z.string().nullable(),
  /** A member of another posyandu: counted at home, listed here. */
  tamu: z.boolean(),
  posyanduAsal: z.string().nullable(),
  tidakHadir: z.boolean(),
  anak: AnakLembar,
  /** The counting weighing of last month, for the grey column. */
  lalu: z.strictObject({ tanggal: TanggalIso, bbG: z.int(), tbMm: z.int().nullable() }).nullable(),
  penimbanganId: Id.nullable(),
  isi: IsiBaris,
  /** The weighing of this day as the rules read it; null when nothing is written yet. */
  pengganti: z.strictObject({ nt: z.enum(['N', 'T']), alasan: z.string(), bbG: z.int(), bbLaluG: z.int() }).nullable(),
  /** Measures that a file gave, as they would be typed: unlike what was typed, they count while they are asked about. */
  dariBerkas: z.strictObject({ bb: Ketikan, tb: Ketikan }).nullable(),
  /** Questions answered "memang benar" for exactly these values. */
  dijawab: z.array(z.strictObject({ kode: KodePeriksa, bb: z.string(), tb: z.string() })),
})
export type BarisLembar = z.infer<typeof BarisLembar>

export const LembarPenimbangan = z.strictObject({
  hari: HariBukaBaris,
  dusun: z.string().nullable(),
  rujukanZ: z.enum(['hari', 'bulanPenuh']),
  /** In the order of the register: RT, then name unless the register gives a number. */
  baris: z.array(BarisLembar),
  kader: z.array(z.strictObject({ id: Id, nama: z.string() })),
  /** Months in which this posyandu's imported register was only beginning; here a first weighing may be O. */
  awalData: z.boolean(),
  awalDataLalu: z.boolean(),
})
export type LembarPenimbangan = z.infer<typeof LembarPenimbangan>

const KunciBaris = { hariBukaId: Id, orangId: Id }
const inLembar = (baris: Parameters<typeof kunciBaris>[1]) => kunciBaris('penimbangan', baris)

/** What was written, as one group that can be taken back; null when nothing differed. */

const NamaSel = z.enum(['bb', 'tb', 'caraUkur', 'lila', 'lk', 'vitaminA', 'obatCacing', 'asi', 'edema', 'catatan'])

export const penimbanganCalls = {
  'hariBuka.list': defineCall({
    hak: 'lihat',
    lingkup: 'disaring',
    input: z.strictObject({ bulan: BulanIso }),
    output: z.array(HariBukaPosyandu),
  }),
  'hariBuka.save': defineCall({
    hak: 'isi',
    lingkup: ({ id, posyanduId }) => [
      kunciCatatan('fasilitas', posyanduId),
      ...(id === null ? [] : [kunciCatatan('hari_buka', id)]),
    ],
    input: z.strictObject({
      id: Id.nullable(),
      posyanduId: Id,
      tanggal: TanggalIso,
      kaderHadir: z.array(Id).nullable(),
      catatan: TeksBoleh,
      /** Heads counted by hand, where nobody is marked; left out: as it was. */
      pengunjungHitung: z.int().min(0).max(5_000).nullable().optional(),
    }),
    output: z.strictObject({ id: Id }),
  }),
  'hariBuka.finish': defineCall({
    hak: 'isi',
    lingkup: ({ id }) => [kunciCatatan('hari_buka', id)],
    input: z.strictObject({ id: Id, selesai: z.boolean() }),
    output: Ok,
  }),
  /** Refused while it holds weighings. */
  'hariBuka.remove': defineCall({ hak: 'kelola', input: z.strictObject({ id: Id, alasan: Alasan }), output: Ok }),
  'penimbangan.sheet': defineCall({
    hak: 'lihat',
    lingkup: ({ hariBukaId }) => [kunciCatatan('hari_buka', hariBukaId)],
    input: z.strictObject({ hariBukaId: Id }),
    output: LembarPenimbangan,
  }),
  /** One row for a child that is not on the sheet yet: a guest, or one registered a moment ago. */
  'penimbangan.row': defineCall({
    hak: 'lihat',
    lingkup: inLembar,
    input: z.strictObject(KunciBaris),
    output: BarisLembar,
  }),
  /** Saves one row as typed; answers only after it is on the disk. Emptying every cell takes the weighing back. */
  'penimbangan.record': defineCall({
    hak: 'isi',
    lingkup: inLembar,
    input: z.strictObject({
      ...KunciBaris,
      isi: IsiBaris,
      /** What the row held when this window last read or saved it: only cells that differ from it are written. */
      dasar: IsiBaris.nullable().default(null),
    }),
    output: z.strictObject({
      penimbanganId: Id.nullable(),
      waktu: z.string(),
      kelompok: z.int().nullable(),
      /** Cells changed elsewhere to another value meanwhile: then nothing was written, and `kini` is the row by now. */
      bentrok: z.array(NamaSel),
      kini: IsiBaris.nullable(),
    }),
  }),
  'penimbangan.markAbsent': defineCall({
    hak: 'isi',
    lingkup: inLembar,
    input: z.strictObject({ ...KunciBaris, tidakHadir: z.boolean() }),
    output: z.strictObject({ waktu: z.string(), kelompok: z.int().nullable() }),
  }),
  /** "Memang benar": the question rests for as long as these values stand. */
  'penimbangan.answer': defineCall({
    hak: 'isi',
    lingkup: (input) =>
      'penimbanganId' in input ? [kunciCatatan('penimbangan', input.penimbanganId)] : inLembar(input),
    /** From the sheet by day and child; from the report by the weighing itself. */
    input: z.union([
      z.strictObject({ ...KunciBaris, kode: KodePeriksa }),
      z.strictObject({ penimbanganId: Id, kode: KodePeriksa }),
    ]),
    output: Tertulis,
  }),
  /** Overrules N/T of a weighing, or takes the overruling back (`nt` null). */
  'penimbangan.override': defineCall({
    hak: 'kelola',
    input: z.strictObject({ penimbanganId: Id, nt: z.enum(['N', 'T']).nullable(), alasan: Alasan }),
    output: Tertulis,
  }),
  /** What would be asked about a corrected weighing, and why it would be refused, without writing anything. */
  'penimbangan.check': defineCall({
    hak: 'kelola',
    input: KoreksiTimbang,
    output: z.strictObject({ tolak: z.string().nullable(), pertanyaan: z.array(PertanyaanTimbang) }),
  }),
  /** Corrects one weighing where she sees it. Months already sent stay as they were sent. */
  'penimbangan.correct': defineCall({
    hak: 'kelola',
    input: z.strictObject({
      ...KoreksiTimbang.shape,
      versi: z.int(),
      /** Questions answered "memang benar" along with it. */
      benar: z.array(KodePeriksa),
      alasan: Alasan,
    }),
    output: Tertulis,
  }),
  'penimbangan.remove': defineCall({
    hak: 'kelola',
    input: z.strictObject({ penimbanganId: Id, alasan: Alasan }),
    output: Tertulis,
  }),
  /** Children of other posyandu, to weigh one as a guest. */
  'penimbangan.findTamu': defineCall({
    hak: 'kelola',
    input: z.strictObject({ hariBukaId: Id, cari: z.string().max(100) }),
    output: z.array(BalitaBaris),
  }),
} as const
