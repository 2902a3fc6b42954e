import type { AppContext } from '#main/context/context.ts'
import { readPengaturan, readTempat } from '#main/db/buku.ts'
import { hasContoh, posyanduContoh } from '#main/db/contoh.ts'
import { renderBerkasGrafik } from '#main/reports/berkas.ts'
import { grafikSvg } from '#main/reports/grafik-svg.ts'
import type { LembarGrafik } from '#main/reports/lembar-grafik.ts'
import type { KartuBalita } from '#shared/contract/balita.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { refuse } from '#shared/contract/errors.ts'
import { type Grafik, type Lembar, lembarOf } from '#shared/domain/grafik/bentuk.ts'
import { type Gambar, gambarGrafik } from '#shared/domain/grafik/gambar.ts'
import { kataPojok } from '#shared/domain/grafik/kata.ts'
import {
  bidangKertas,
  judulGrafik,
  type KertasGrafik,
  kakiGrafik,
  kata2T,
  kepalaGrafik,
} from '#shared/domain/grafik/kertas.ts'
import { modelGrafik } from '#shared/domain/grafik/model.ts'
import { tabelUkuran } from '#shared/domain/grafik/tabel-ukuran.ts'
import { namaBerkasContoh } from '#shared/formulir/nama.ts'
import { readKartu } from './kartu.ts'

/** Which charts, on which page of age and which paper. */
export type PilihGrafik = {
  readonly grafik: readonly Grafik[]
  readonly lembar: Lembar
  readonly kertas: KertasGrafik
}

/** A chart as it lies on its paper. */
export type GrafikJadi = { readonly grafik: Grafik; readonly lembar: Lembar; readonly gambar: Gambar }

/** The page of a child's last weighing, or of its age today. */
export function lembarTerakhir({ penimbangan, umurBulan }: KartuBalita): Lembar {
  return lembarOf(penimbangan[0]?.umurBulan ?? umurBulan)
}

/** Draws charts of a child. @throws AppFailure where sex or birth date is unknown */
export function gambarAnak(context: AppContext, kartu: KartuBalita, { grafik, lembar, kertas }: PilihGrafik) {
  const { rujukanZ: rujukan } = readPengaturan(context.db)
  return grafik.map((satu): GrafikJadi => {
    const model = modelGrafik(kartu, satu, lembar, { hariIni: context.hariIni(), rujukan })
    if (model === null) {
      const kurang = kartu.isi.jk === null ? 'L atau P' : 'Tanggal lahir'
      return refuse(`${kurang} anak ini belum diisi, jadi grafiknya belum dapat digambar. Isi dulu lewat Ubah.`)
    }
    return { grafik: satu, lembar, gambar: gambarGrafik(model, bidangKertas[kertas], kataPojok(satu, lembar, rujukan)) }
  })
}

/** The charts of a child with all that stands around them on paper. */
export function readLembarGrafik(context: AppContext, kartu: KartuBalita, pilih: PilihGrafik): LembarGrafik {
  const { db } = context
  const { isi, posyandu, posyanduId } = kartu
  const { lembar, kertas } = pilih
  const tabel = tabelUkuran(kartu, lembar, readPengaturan(db).rujukanZ)
  const umur = `${lembar.replace('-', '–')} bulan`
  return {
    kertas,
    nama: isi.nama,
    kepala: kepalaGrafik({ ...isi, posyandu }),
    grafik: gambarAnak(context, kartu, pilih).map(({ grafik, gambar }) => ({
      judul: judulGrafik(grafik, lembar),
      svg: grafikSvg(gambar),
      catatan: grafik === 'BBU' ? kata2T : '',
    })),
    tabel:
      kertas === 'A5' || tabel.baris.length === 0
        ? []
        : [{ ...tabel, nama: `Semua ukuran, ${umur} (t: terlentang, b: berdiri)` }],
    kaki: kakiGrafik(readTempat(db)?.nama ?? '', context.hariIni()),
    tanggal: context.hariIni(),
    contoh: hasContoh(db) || (posyanduId !== null && posyanduContoh(db).has(posyanduId)),
  }
}

/** Charts as a file; that it left the book is noted, not whose it is. */
export async function createBerkasGrafik(
  context: AppContext,
  { id, ...pilih }: ParsedInputOf<'balita.exportGrafik'>,
): Promise<OutputOf<'balita.exportGrafik'>> {
  const lembar = readLembarGrafik(context, readKartu(context, id), pilih)
  const nama = namaBerkasContoh(`grafik-${pilih.kertas}-${lembar.tanggal}`, lembar.contoh)
  const berkas = await renderBerkasGrafik(nama, lembar)
  context.catat('ekspor', { apa: 'grafik satu anak', jenis: 'pdf' })
  return berkas
}
