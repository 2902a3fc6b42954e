import { type Lembar, openLembar } from '#renderer/lembar/buka-lembar.ts'
import type { Ditulis, Diurungkan, Putusan, Tanya, Tersimpan } from '#renderer/lembar/kartu-lembar.ts'
import type { BarisLembar, IsiBaris, LembarPenimbangan } from '#shared/contract/penimbangan.ts'
import { asIsiBaris, type HitunganTimbang, type Ringkasan, ringkas } from './hitung.ts'
import { createKartuPenimbangan, toBarisBuku } from './kartu-penimbangan.tsx'

type BarisDisimpan = Tersimpan & {
  readonly penimbanganId: string | null
  readonly bentrok: readonly (keyof IsiBaris)[]
  readonly kini: IsiBaris | null
}

/** What the weighing asks of the book, as its contract has it. */
export type PanggilanTimbang = {
  readonly record: (orangId: string, isi: IsiBaris, dasar: IsiBaris) => Promise<BarisDisimpan>
  readonly markAbsent: (orangId: string, tidakHadir: boolean) => Promise<Tersimpan>
  readonly answer: (orangId: string, kode: BarisLembar['dijawab'][number]['kode']) => Promise<Ditulis>
  readonly override: (penimbanganId: string, nt: NT, alasan: string) => Promise<Ditulis>
  readonly row: (orangId: string) => Promise<BarisLembar>
  readonly undo: (kelompok: number) => Promise<Diurungkan>
  /** Takes back that a child was registered. */
  readonly undoAnak: (orangId: string) => Promise<Diurungkan>
}

/** N or T as a bidan decides it, or as it is computed. */
export type NT = 'N' | 'T' | null

export type LembarTimbang = Lembar<BarisLembar, HitunganTimbang> & {
  readonly ringkasan: () => Ringkasan & { readonly sasaran: number }
}

/** Overrules N or T of a weighing, with a reason. */
export function putusanNT(nama: string, nt: NT, alasan: string): Putusan {
  return { apa: `N/T ${nama}`, isi: { nt, alasan } }
}

/** The sheet of a day. */
export function openLembarTimbang(lembar: LembarPenimbangan, buku: PanggilanTimbang): LembarTimbang {
  const { hari } = lembar
  const toBaris = (baris: BarisLembar) => toBarisBuku(baris, hari.tanggal)
  const opened = openLembar({
    kartu: createKartuPenimbangan(lembar),
    baris: lembar.baris.map(toBaris),
    panggilan: {
      baris: async (id) => toBaris(await buku.row(id)),
      simpan: async (id, isi, dasar) => {
        const { penimbanganId, ...saved } = await buku.record(id, asIsiBaris(isi), asIsiBaris(dasar))
        return { ...saved, catatanId: penimbanganId }
      },
      absen: buku.markAbsent,
      jawab: (id, tanya) => buku.answer(id, kodeOf(tanya)),
      putuskan: async ({ catatanId }, { isi: { nt, alasan } }) => {
        if (catatanId === null) throw new Error('Belum ada timbangan di baris ini. N atau T tidak diubah.')
        return buku.override(catatanId, nt === 'N' || nt === 'T' ? nt : null, String(alasan))
      },
      urungkan: buku.undo,
      urungkanDaftar: buku.undoAnak,
    },
  })
  const ringkasan = opened.createHitungan(({ baris, terdaftar }) => ({
    ...ringkas(hari.posyanduId, baris.values()),
    // Children registered from this sheet are members, so they belong to its S.
    sasaran: hari.sasaran + terdaftar.size,
  }))
  return { ...opened, ringkasan }
}

/** Only questions of the weighing are asked in its sheet. */
function kodeOf({ kode }: Tanya): BarisLembar['dijawab'][number]['kode'] {
  return kode as BarisLembar['dijawab'][number]['kode']
}
