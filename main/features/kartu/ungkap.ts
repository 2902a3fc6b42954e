import type { AppContext } from '#main/context/context.ts'
import type { CatatanRow } from '#main/db/baris-kartu.ts'
import type { KepalaKartu, KunjunganKartu } from '#shared/contract/bentuk-kartu.ts'
import type { BarisDinilai } from '#shared/domain/kartu/riwayat.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { barisOf, type KunjunganDinilai, nilaiKepala, nilaiSatu, simpananOf } from '#shared/kartu/dinilai.ts'
import { berakhirOf, dibukaOf } from '#shared/kartu/masa.ts'
import type { SusunanDinilai } from '#shared/kartu/susunan.ts'
import { isiOf } from './isi.ts'
import type { OrangKartu } from './orang-kartu.ts'
import { tampakPutusan, tanyaOf } from './tampak.ts'

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
  const kepala = (berkas: Berkas): KepalaKartu => {
    const { head } = berkas
    const berakhir = berakhirOf(masa, head)
    return {
      id: head.id,
      versi: head.versi,
      dibuka: masa && dibukaOf(masa, head),
      berakhir,
      sebabAkhir: masa && typeof head[masa.sebab] === 'string' ? String(head[masa.sebab]) : null,
      isi: namaKepala === null ? {} : isiOf(kartu, { [namaKepala]: head }, peran),
      putusan: tampakPutusan(kartu, nilaiKosong(susunan, berkas, berakhir ?? hariIni), peran),
    }
  }
  return {
    kunjungan,
    kepala,
    kosong: (berkas: Berkas, tanggal: Tanggal) => tampakPutusan(kartu, nilaiKosong(susunan, berkas, tanggal), peran),
  }
}
