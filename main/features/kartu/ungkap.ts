import type { AppContext } from '#main/context/context.ts'
import type { CatatanRow } from '#main/db/baris-kartu.ts'
import { isiOf } from '#main/kartu/isi.ts'
import { tampakPutusan, tanyaOf } from '#main/kartu/tampak.ts'
import type { KepalaKartu, KunjunganKartu, PutusanKartu, SasaranKartu } from '#shared/contract/bentuk-kartu.ts'
import type { Peran } from '#shared/contract/peran.ts'
import type { BarisDinilai } from '#shared/domain/kartu/riwayat.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { barisOf, type KunjunganDinilai, nilaiKepala, nilaiSatu, simpananOf } from '#shared/kartu/dinilai.ts'
import { berakhirOf, dibukaOf } from '#shared/kartu/masa.ts'
import { rupaKartu } from '#shared/kartu/rupa.ts'
import type { SusunanDinilai } from '#shared/kartu/susunan.ts'
import type { OrangKartu } from './orang-kartu.ts'

/** One head with its visits, as read. */
export type Berkas = {
  readonly orang: OrangKartu
  readonly head: CatatanRow
  readonly dinilai: readonly KunjunganDinilai<CatatanRow>[]
}

export function bacaBerkas(
  susunan: SusunanDinilai,
  orang: OrangKartu,
  head: CatatanRow,
  rows: readonly CatatanRow[] = [],
): Berkas {
  return { orang, head, dinilai: nilaiKepala(susunan, orang, { head, rows }) }
}

/** What is judged of a person on a day on which nothing was written: from the head alone. */
function nilaiKosong(susunan: SusunanDinilai, { orang, head, dinilai }: Berkas, tanggal: Tanggal): BarisDinilai {
  return nilaiSatu(
    susunan,
    { lalu: () => dinilai, anak: orang.anak },
    barisOf(susunan, orang, { head, row: {}, tanggal }),
  )
}

/** The judgements a list shows of a row: how far along, and what calls for something. */
function createRingkas({ kartu }: SusunanDinilai, peran: Peran) {
  const { tahap, risiko } = rupaKartu(kartu)
  const selalu = new Set(tahap === null ? [] : [tahap.putusan, tahap.hingga.putusan])
  const ditanya = kartu.putusan.filter(({ kode }) => selalu.has(kode) || risiko.includes(kode))
  const isPerlu = ({ kode, rujuk }: PutusanKartu) => selalu.has(kode) || (rujuk !== '-' && rujuk !== 'tidak')
  return (dinilai: BarisDinilai) => tampakPutusan({ putusan: ditanya }, dinilai, peran).filter(isPerlu)
}

/** Tells heads and visits as the one who asks may see them. */
export function createUngkap(context: AppContext, susunan: SusunanDinilai, tempat: ReadonlyMap<string, string>) {
  const { kartu, masa, kepala: namaKepala } = susunan
  const { peran } = context.pelaku()
  const hariIni = context.hariIni()
  const kunjungan = ({ head }: Berkas, dinilai: KunjunganDinilai<CatatanRow>): KunjunganKartu => {
    const simpanan = simpananOf(susunan, head, dinilai.row)
    return {
      id: dinilai.row.id,
      versi: dinilai.row.versi,
      tanggal: dinilai.tanggal,
      tempat: tempat.get(String(dinilai.row.posyandu_id)) ?? null,
      isi: isiOf(kartu, simpanan, peran),
      putusan: tampakPutusan(kartu, dinilai, peran),
      tanya: tanyaOf(kartu, simpanan, peran),
    }
  }
  const akhirOf = (head: CatatanRow) => ({
    berakhir: berakhirOf(masa, head),
    sebabAkhir: masa && typeof head[masa.sebab] === 'string' ? String(head[masa.sebab]) : null,
  })
  const kini = (berkas: Berkas) => nilaiKosong(susunan, berkas, berakhirOf(masa, berkas.head) ?? hariIni)
  const kepala = (berkas: Berkas): KepalaKartu => {
    const { head } = berkas
    return {
      id: head.id,
      versi: head.versi,
      dibuka: masa && dibukaOf(masa, head),
      ...akhirOf(head),
      isi: namaKepala === null ? {} : isiOf(kartu, { [namaKepala]: head }, peran),
      putusan: tampakPutusan(kartu, kini(berkas), peran),
    }
  }
  const ringkas = createRingkas(susunan, peran)
  return {
    kunjungan,
    kepala,
    /** What a list says of a head and its last visit. */
    ringkas: (berkas: Berkas): Pick<SasaranKartu, 'kepala' | 'terakhir'> => {
      const terakhir = berkas.dinilai.at(-1)
      return {
        kepala: { id: berkas.head.id, ...akhirOf(berkas.head), putusan: ringkas(kini(berkas)) },
        terakhir: terakhir ? { tanggal: terakhir.tanggal, putusan: ringkas(terakhir) } : null,
      }
    },
    kosong: (berkas: Berkas, tanggal: Tanggal) => tampakPutusan(kartu, nilaiKosong(susunan, berkas, tanggal), peran),
  }
}
