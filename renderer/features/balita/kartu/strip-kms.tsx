import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import type { KartuBalita } from '#shared/contract/balita.ts'
import { namaGrafik } from '#shared/domain/grafik/bentuk.ts'
import { gambarGrafik } from '#shared/domain/grafik/gambar.ts'
import { kataPojok } from '#shared/domain/grafik/kata.ts'
import { bidangStrip, judulGrafik, kakiGrafik, kata2T, kepalaGrafik } from '#shared/domain/grafik/kertas.ts'
import { modelGrafik } from '#shared/domain/grafik/model.ts'
import grafikCss from '../grafik.module.css'
import { GambarSvg } from './gambar-svg.tsx'
import { lembarTampil, type PilihanGrafik } from './kartu-kms.tsx'

type Props = { readonly kartu: KartuBalita; readonly pilihan: PilihanGrafik }

/** The chart that is shown, for the Buku KIA, black on white; drawn only on paper. */
export function StripKms({ kartu, pilihan }: Props) {
  const { hariIni, tempat, pengaturan } = useKeadaan()
  const lembar = lembarTampil(kartu, pilihan)
  const { grafik } = pilihan
  const { rujukanZ: rujukan } = pengaturan
  const model = modelGrafik(kartu, grafik, lembar, { hariIni, rujukan })
  if (model === null) return null
  const [nama, tempatAnak] = kepalaGrafik({ ...kartu.isi, posyandu: kartu.posyandu })
  return (
    <section className={cls('hanya-cetak', grafikCss.stripKms, pengaturan.kertas === 'A4' && grafikCss.a4)} aria-hidden>
      <p className={grafikCss.namaAnak}>{nama}</p>
      <p>{[judulGrafik(grafik, lembar), tempatAnak].filter(Boolean).join(', ')}</p>
      <GambarSvg
        kertas
        gambar={gambarGrafik(model, bidangStrip, kataPojok(grafik, lembar, rujukan))}
        keterangan={`Grafik ${namaGrafik(grafik, lembar)}`}
      />
      <p className={grafikCss.kaki}>
        {kakiGrafik(tempat?.nama ?? '', hariIni)} {grafik === 'BBU' && kata2T} Gunting di garis putus.
      </p>
    </section>
  )
}
