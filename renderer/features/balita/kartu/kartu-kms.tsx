import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import cardCss from '#renderer/components/card.module.css'
import { Segmented } from '#renderer/components/choice.tsx'
import { Tanya } from '#renderer/components/notice.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import type { KartuBalita } from '#shared/contract/balita.ts'
import { type Grafik, type Lembar, lembarOf, namaGrafik, semuaGrafik } from '#shared/domain/grafik/bentuk.ts'
import { kataTanpaTitik } from '#shared/domain/grafik/hitungan.ts'
import type { Bidang } from '#shared/domain/grafik/letak.ts'
import { modelGrafik } from '#shared/domain/grafik/model.ts'
import kartuCss from '../kartu.module.css'
import { namaJk } from '../kata.ts'
import { GrafikAnak } from './grafik-anak.tsx'

const mmPerPx = 25.4 / 96
/** Size of the letters at text size 100, and the height from which all rows of the KMS have room, CSS pixels. */
const ukuranPx = { huruf: 12, lengkap: 540 } as const

/** The place an element has as a paper, told again whenever it changes; null while it has none. */
function useBidang(ref: RefObject<HTMLElement | null>): Bidang | null {
  const [bidang, setBidang] = useState<Bidang | null>(null)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => {
      const skala = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
      const { clientWidth: lebar, clientHeight: tinggi } = element
      setBidang(
        lebar === 0
          ? null
          : {
              lebarMm: lebar * mmPerPx,
              tinggiMm: tinggi * mmPerPx,
              hurufMm: ukuranPx.huruf * skala * mmPerPx,
              barisLengkap: tinggi >= ukuranPx.lengkap * skala,
            },
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return bidang
}

/** Which chart is shown of which weighing; `lembar` null: the page that weighing stands on. */
export type PilihanGrafik = {
  readonly dipilih: string | null
  readonly grafik: Grafik
  readonly lembar: Lembar | null
}

/** The page that is shown: the one asked for, else that of the chosen weighing, else of today. */
export function lembarTampil(kartu: KartuBalita, { dipilih, lembar }: PilihanGrafik): Lembar {
  const t = kartu.penimbangan.find(({ id }) => id === dipilih) ?? kartu.penimbangan[0]
  return lembar ?? lembarOf(t?.umurBulan ?? kartu.umurBulan)
}

type Props = {
  readonly kartu: KartuBalita
  readonly terpilih: string | null
  readonly pilihan: PilihanGrafik
  readonly onPilihan: (pilihan: PilihanGrafik) => void
}

/** The bars of the card: which page, which chart. */
function KepalaKms({ kartu, pilihan, onPilihan, lembar }: Omit<Props, 'terpilih'> & { readonly lembar: Lembar }) {
  const { jk } = kartu.isi
  return (
    <div className={cls(cardCss.kepala, kartuCss.ch)}>
      <h2 id="kms">{pilihan.grafik === 'BBU' ? 'KMS' : 'Kurva WHO'}</h2>
      {jk && <span className={cls(kartuCss.tag, kartuCss[jk])}>{namaJk[jk]}</span>}
      <Segmented
        kecil
        label="Lembar umur"
        pilihan={[
          { nilai: '0-24', label: '0–24 bulan' },
          { nilai: '24-60', label: '24–60' },
        ]}
        value={lembar}
        onChange={(nilai) => onPilihan({ ...pilihan, lembar: nilai })}
      />
      <div className={cls(cardCss.kanan)}>
        <Segmented
          kecil
          label="Grafik"
          pilihan={semuaGrafik.map((nilai) => ({ nilai, label: namaGrafik(nilai, lembar) }))}
          value={pilihan.grafik}
          onChange={(grafik) => onPilihan({ ...pilihan, grafik, lembar })}
        />
      </div>
    </div>
  )
}

/** The KMS and the other charts: which one, which page, and the drawing. */
export function KartuKms({ kartu, terpilih, pilihan, onPilihan }: Props) {
  const { hariIni, pengaturan } = useKeadaan()
  const wadah = useRef<HTMLDivElement>(null)
  const bidang = useBidang(wadah)
  const lembar = lembarTampil(kartu, pilihan)
  const { grafik } = pilihan
  const rujukan = pengaturan.rujukanZ
  const model = modelGrafik(kartu, grafik, lembar, { hariIni, rujukan })
  return (
    <section className={cls(cardCss.card, kartuCss.kms)} aria-labelledby="kms">
      <KepalaKms kartu={kartu} pilihan={pilihan} onPilihan={onPilihan} lembar={lembar} />
      <div className={kartuCss.wadah} ref={wadah}>
        {model === null && (
          <div className={kartuCss.tanpaGrafik}>
            <Tanya>
              {kartu.isi.jk === null ? 'L atau P belum diisi. Buku tidak menebak.' : 'Tanggal lahir belum diisi.'} Isi
              lewat Ubah, lalu KMS tergambar di sini.
            </Tanya>
          </div>
        )}
        {model && bidang && (
          <GrafikAnak
            key={`${grafik} ${lembar}`}
            kartu={kartu}
            model={model}
            bidang={bidang}
            rujukan={rujukan}
            terpilih={terpilih}
            onPilih={(dipilih) => onPilihan({ ...pilihan, dipilih, lembar })}
          />
        )}
        {model?.ruas.flat().every(({ lahir: saatLahir }) => saatLahir) && (
          <p className={kartuCss.tanpaTitik}>
            <Tanya>{kataTanpaTitik(kartu.penimbangan, grafik, lembar === '24-60' ? '0–24' : '24–60')}</Tanya>
          </p>
        )}
      </div>
    </section>
  )
}
