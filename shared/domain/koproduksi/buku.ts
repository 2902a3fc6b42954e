import { addBulan, bulanOf, firstDayOf, type Tanggal } from '../tanggal/tanggal.ts'

/**
 * What is known of posyandu that bidan, kader and residents run together, on an evening: later rows are not there, and of
 * earlier ones what was added later is empty.
 *
 * @source docs/aturan/koproduksi.md, "Indicators"
 */

type DiPosyandu = { readonly posyanduId: string }

export type KaderBersama = DiPosyandu & {
  readonly id: string
  readonly mulai: Tanggal | null
  /** The first day on which she no longer serves. */
  readonly berhenti: Tanggal | null
}
/** @see jenisPetugas of the record of who served: "kader", "bidan", "pokja" */
export type PetugasHari = { readonly id: string; readonly jenis: string }
export type HariBersama = DiPosyandu & {
  readonly id: string
  readonly tanggal: Tanggal
  /** Heads; null where nobody was marked or counted. */
  readonly pengunjung: number | null
  /** Each who served once. */
  readonly petugas: readonly PetugasHari[]
  /** Minutes of each visitor from the first step to the end. */
  readonly lama: readonly number[]
}
export type RencanaBersama = DiPosyandu & {
  readonly id: string
  readonly tanggal: Tanggal
  readonly bidan: string | null
  readonly dibuatPada: Tanggal | null
  readonly status: 'rencana' | 'terlaksana' | 'dipindah' | 'batal'
  readonly dipindahKe: Tanggal | null
  readonly diubahPada: Tanggal | null
}
export type PengumumanBersama = DiPosyandu & {
  readonly hariBukaId: string | null
  readonly rencanaBukaId: string | null
  readonly tanggalKirim: Tanggal | null
}
export type AbsenBersama = DiPosyandu & { readonly bulan: string; readonly alasan: string }
export type MusyawarahBersama = DiPosyandu & {
  readonly id: string
  readonly tanggal: Tanggal
  readonly jenis: string
  readonly pemimpinPeran: string | null
  /** What each who sat there was. */
  readonly hadir: readonly string[]
}
export type KeputusanBersama = DiPosyandu & {
  readonly id: string
  readonly musyawarahId: string | null
  readonly tanggal: Tanggal
  readonly pengusulPeran: string
  readonly dikonfirmasiPada: Tanggal | null
  readonly cara: string
}
export type TindakBersama = DiPosyandu & {
  readonly keputusanId: string | null
  readonly tanggal: Tanggal | null
  readonly batas: Tanggal | null
  readonly selesaiPada: Tanggal | null
}
export type KasBersama = DiPosyandu & {
  readonly id: string
  readonly tanggal: Tanggal
  readonly arah: 'masuk' | 'keluar'
  readonly sumber: string | null
  readonly rupiah: number
  readonly bukti: string | null
  readonly setuju: readonly { readonly nama: string; readonly peran: string }[]
  readonly membalikId: string | null
}
export type PapanBersama = DiPosyandu & { readonly bulan: string; readonly dipasangPada: Tanggal | null }
export type PembinaBersama = DiPosyandu & { readonly tanggal: Tanggal; readonly tingkat: string }

export type IsiBersama = {
  readonly kader: readonly KaderBersama[]
  readonly hari: readonly HariBersama[]
  readonly rencana: readonly RencanaBersama[]
  readonly pengumuman: readonly PengumumanBersama[]
  readonly absen: readonly AbsenBersama[]
  readonly musyawarah: readonly MusyawarahBersama[]
  readonly keputusan: readonly KeputusanBersama[]
  readonly tindak: readonly TindakBersama[]
  readonly kas: readonly KasBersama[]
  readonly papan: readonly PapanBersama[]
  readonly pembina: readonly PembinaBersama[]
}

/** All of it on an evening, and the twelve months that end with its month. */
export type BukuBersama = IsiBersama & {
  readonly akhir: Tanggal
  /** The first day of the twelve months. */
  readonly dari: Tanggal
}

const terjadi = <T extends Tanggal>(hari: T | null, akhir: Tanggal): T | null =>
  hari !== null && hari <= akhir ? hari : null

function rencanaPada(satu: RencanaBersama, akhir: Tanggal): RencanaBersama {
  if (satu.diubahPada === null || satu.diubahPada <= akhir) return satu
  return { ...satu, status: 'rencana', dipindahKe: null, diubahPada: null }
}

/** What was known on an evening. */
export function bersamaPada(isi: IsiBersama, akhir: Tanggal): BukuBersama {
  const ada = ({ tanggal }: { readonly tanggal: Tanggal }) => tanggal <= akhir
  const keputusan = isi.keputusan.filter(ada)
  const hariKeputusan = new Map(keputusan.map(({ id, tanggal }) => [id, tanggal]))
  const hariTindak = ({ tanggal, keputusanId }: TindakBersama) => {
    if (tanggal !== null) return tanggal <= akhir
    return keputusanId === null || hariKeputusan.has(keputusanId)
  }
  return {
    akhir,
    dari: firstDayOf(addBulan(bulanOf(akhir), -11)),
    kader: isi.kader,
    hari: isi.hari.filter(ada),
    rencana: isi.rencana
      .filter(({ dibuatPada }) => dibuatPada === null || dibuatPada <= akhir)
      .map((satu) => rencanaPada(satu, akhir)),
    pengumuman: isi.pengumuman.filter(({ tanggalKirim }) => tanggalKirim !== null && tanggalKirim <= akhir),
    absen: isi.absen.filter(({ bulan }) => bulan <= bulanOf(akhir)),
    musyawarah: isi.musyawarah.filter(ada),
    keputusan: keputusan.map((satu) => ({ ...satu, dikonfirmasiPada: terjadi(satu.dikonfirmasiPada, akhir) })),
    tindak: isi.tindak.filter(hariTindak).map((satu) => ({ ...satu, selesaiPada: terjadi(satu.selesaiPada, akhir) })),
    kas: isi.kas.filter(ada),
    papan: isi.papan
      .filter(({ bulan }) => bulan <= bulanOf(akhir))
      .map((satu) => ({ ...satu, dipasangPada: terjadi(satu.dipasangPada, akhir) })),
    pembina: isi.pembina.filter(ada),
  }
}

/** What is of some posyandu. */
export function bersamaDi(buku: BukuBersama, posyandu: ReadonlySet<string>): BukuBersama {
  const milik = <T extends DiPosyandu>(rows: readonly T[]) => rows.filter(({ posyanduId }) => posyandu.has(posyanduId))
  return {
    ...{ akhir: buku.akhir, dari: buku.dari, kader: milik(buku.kader), hari: milik(buku.hari) },
    ...{ rencana: milik(buku.rencana), pengumuman: milik(buku.pengumuman), absen: milik(buku.absen) },
    ...{ musyawarah: milik(buku.musyawarah), keputusan: milik(buku.keputusan), tindak: milik(buku.tindak) },
    ...{ kas: milik(buku.kas), papan: milik(buku.papan), pembina: milik(buku.pembina) },
  }
}

/** Whether a kader serves on a day. */
export function isAktif({ mulai, berhenti }: KaderBersama, pada: Tanggal): boolean {
  return (mulai === null || mulai <= pada) && (berhenti === null || pada < berhenti)
}
