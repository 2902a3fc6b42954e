import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import cardCss from '#renderer/components/card.module.css'
import { Segmented } from '#renderer/components/choice.tsx'
import { Tanya } from '#renderer/components/notice.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import type { KartuBalita } from '#shared/contract/balita.ts'
import type { RujukanZ } from '#shared/domain/skdn/z-bbu.ts'
import kartuCss from '../kartu.module.css'
import { namaJk } from '../kata.ts'
import { GrafikKms } from './grafik-kms.tsx'
import { lembarOf, type ModelGrafik, modelGrafik } from './grafik-model.ts'
import { type Grafik, kataTanpaTitik, namaGrafik } from './hitungan.ts'
import type { Lembar } from './pola-grafik.ts'
import type { Kanvas } from './ukuran-grafik.ts'

const semuaGrafik = ['BBU', 'TBU', 'BBTB', 'LKU'] as const

/** The size of an element, told again whenever it changes. */
function useKanvas(ref: RefObject<HTMLElement | null>): Kanvas | null {
  const [kanvas, setKanvas] = useState<Kanvas | null>(null)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => {
      const skala = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
      setKanvas({ lebar: element.clientWidth, tinggi: element.clientHeight, skala })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return kanvas
}

/** The row of values below each chart. */
export const namaBarisNilai: Readonly<Record<Grafik, string>> = {
  BBU: 'BB kg',
  TBU: 'TB cm',
  BBTB: 'BB kg',
  LKU: 'LK cm',
}

/** Which standard, and which age rule. */
export function kataRujukan(rujukan: RujukanZ): string {
  return `WHO 2006, menurut ${rujukan === 'hari' ? 'hari' : 'bulan penuh'}`
}

/** What stands in the corner: the standard, and how length is taken on this page; from 24 months on it is 0,7 cm less. */
function kataPojok(grafik: Grafik, berdiri: boolean, rujukan: string): string {
  if (grafik !== 'TBU' && grafik !== 'BBTB') return rujukan
  return `${rujukan}. ${berdiri ? 'Diukur berdiri' : 'Diukur terlentang'}`
}

/** A chart in one sentence: how many points, the last one, and the months that were missed. */
export function keteranganGrafik(judul: string, model: ModelGrafik): string {
  const titik = model.ruas.flat()
  const last = titik.at(-1)
  if (!last) return `Grafik ${judul}: belum ada pengukuran di lembar ini.`
  const jeda = model.jeda.map(({ pesan }) => pesan).join(', ')
  return `Grafik ${judul}: ${titik.length} pengukuran, terakhir ${last.label} ${model.satuan}.${jeda ? ` ${jeda}.` : ''}`
}

/** The page shown: that of the chosen weighing, until another page is asked for. */
function useLembar(terpilih: string | null, awal: Lembar) {
  const [tampil, setTampil] = useState({ terpilih, lembar: awal })
  if (tampil.terpilih !== terpilih) setTampil({ terpilih, lembar: awal })
  return [tampil.lembar, (lembar: Lembar) => setTampil({ terpilih, lembar })] as const
}

type Props = {
  readonly kartu: KartuBalita
  readonly terpilih: string | null
  readonly onPilih: (id: string) => void
}

/** The KMS card: which chart, which page, and the drawing. */
export function KartuKms({ kartu, terpilih, onPilih }: Props) {
  const { hariIni, pengaturan } = useKeadaan()
  const wadah = useRef<HTMLDivElement>(null)
  const kanvas = useKanvas(wadah)
  const [grafik, setGrafik] = useState<Grafik>('BBU')
  const last = kartu.penimbangan[0]
  const dipilih = kartu.penimbangan.find(({ id }) => id === terpilih) ?? last
  const [lembar, setLembar] = useLembar(terpilih, lembarOf(dipilih?.umurBulan ?? kartu.umurBulan))
  const model = modelGrafik(kartu, grafik, lembar, hariIni)
  const berdiri = lembar === '24-60'
  const { jk } = kartu.isi
  return (
    <section className={cls(cardCss.card, kartuCss.kms)} aria-labelledby="kms">
      <div className={cls(cardCss.kepala, kartuCss.ch)}>
        <h2 id="kms">KMS</h2>
        {jk && <span className={cls(kartuCss.tag, kartuCss[jk])}>{namaJk[jk]}</span>}
        <Segmented
          kecil
          label="Lembar umur"
          pilihan={[
            { nilai: '0-24', label: '0–24 bulan' },
            { nilai: '24-60', label: '24–60' },
          ]}
          value={lembar}
          onChange={setLembar}
        />
        <div className={cls(cardCss.kanan, kartuCss.r)}>
          <Segmented
            kecil
            label="Grafik"
            pilihan={semuaGrafik.map((nilai) => ({ nilai, label: namaGrafik(nilai, berdiri) }))}
            value={grafik}
            onChange={setGrafik}
          />
        </div>
      </div>
      <div className={kartuCss.wadah} ref={wadah}>
        {model === null && (
          <div className={kartuCss.tanpaGrafik}>
            <Tanya>
              {jk === null ? 'L atau P belum diisi. Buku tidak menebak.' : 'Tanggal lahir belum diisi.'} Isi lewat Ubah,
              lalu KMS tergambar di sini.
            </Tanya>
          </div>
        )}
        {model && kanvas && kanvas.lebar > 0 && (
          <GrafikKms
            model={model}
            kanvas={kanvas}
            withHuruf={grafik === 'BBU'}
            keterangan={keteranganGrafik(namaGrafik(grafik, berdiri), model)}
            barisNilai={grafik === 'TBU' && !berdiri ? 'PB cm' : namaBarisNilai[grafik]}
            terpilih={terpilih}
            rujukan={kataPojok(grafik, berdiri, kataRujukan(pengaturan.rujukanZ))}
            onPilih={onPilih}
          />
        )}
        {model?.ruas.flat().every(({ lahir: saatLahir }) => saatLahir) && (
          <p className={kartuCss.tanpaTitik}>
            <Tanya>{kataTanpaTitik(kartu.penimbangan, grafik, berdiri ? '0–24' : '24–60')}</Tanya>
          </p>
        )}
      </div>
    </section>
  )
}
