import { type KeyboardEvent, type MouseEvent, useId, useState } from 'react'
import { cls } from '#renderer/lib/cls.ts'
import type { KartuBalita } from '#shared/contract/balita.ts'
import { type Gambar, gambarGrafik, type TitikGambar } from '#shared/domain/grafik/gambar.ts'
import { kataNilai, kataPojok, kataWaktu, kelasTitik, keteranganGrafik } from '#shared/domain/grafik/kata.ts'
import type { Bidang } from '#shared/domain/grafik/letak.ts'
import type { ModelGrafik } from '#shared/domain/grafik/model.ts'
import type { RujukanZ } from '#shared/domain/skdn/z-bbu.ts'
import grafikCss from '../grafik.module.css'
import { GambarSvg, UnsurSvg } from './gambar-svg.tsx'
import { cincin, nilaiTerpilih, titikDekat } from './titik-terpilih.ts'

type Props = {
  readonly kartu: KartuBalita
  readonly model: ModelGrafik
  readonly bidang: Bidang
  readonly rujukan: RujukanZ
  readonly terpilih: string | null
  readonly onPilih: (id: string) => void
}

type Dikatakan = Pick<Props, 'kartu' | 'model'> & { readonly titik: TitikGambar }

/** Date, value, z and class of a point, in the words a screen reader says. */
function kataTitik({ kartu, model, titik }: Dikatakan): string {
  const kelas = kelasTitik(kartu, model.grafik, titik)
  return [kataWaktu(titik), kataNilai(model, titik), kelas?.kata].filter(Boolean).join('. ')
}

/** The same beside the point, for whoever looks. */
function Keterangan({ kartu, model, titik, gambar }: Dikatakan & { readonly gambar: Gambar }) {
  const kelas = kelasTitik(kartu, model.grafik, titik)
  const [left, top] = [titik.xMm > gambar.lebarMm / 2, titik.yMm > gambar.tinggiMm / 3]
  return (
    <div
      className={cls(grafikCss.kabarTitik, left && grafikCss.keKiri, top && grafikCss.keAtas)}
      style={{ left: `${titik.xMm}mm`, top: `${titik.yMm}mm` }}
      aria-hidden
    >
      <b>{kataNilai(model, titik)}</b>
      <span>{kataWaktu(titik)}</span>
      {kelas && <span>{kelas.kata}</span>}
    </div>
  )
}

/** Where a key leads among the points; null where it leads nowhere. */
function langkahTombol(key: string, at: number, count: number): number | null {
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[key]
  return step === undefined ? null : Math.min(count - 1, Math.max(0, at + step))
}

/**
 * A chart whose points are walked with the arrows and shown under the mouse; the one that is met is the one the table and
 * the working beside it speak of. The birth has no weighing: it is only shown.
 */
export function GrafikAnak({ kartu, model, bidang, rujukan, terpilih, onPilih }: Props) {
  const [sorot, setSorot] = useState<string | null>(null)
  const keterangan = useId()
  const gambar = gambarGrafik(model, bidang, kataPojok(model.grafik, model.lembar, rujukan))
  const { titik } = gambar
  const dipilih = titik.find(({ id }) => id === terpilih)
  const disorot = titik.find(({ id }) => id === sorot)
  const kini = disorot ?? dipilih ?? titik.at(-1)
  if (!kini) return <GambarSvg gambar={gambar} keterangan={keteranganGrafik(model)} />
  const show = (satu: TitikGambar, choose: boolean) => {
    setSorot(satu.id)
    if (choose && !satu.lahir) onPilih(satu.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = langkahTombol(event.key, titik.indexOf(kini), titik.length)
    const satu = next === null ? undefined : titik[next]
    if (!satu) return
    event.preventDefault()
    show(satu, true)
  }
  const under = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const mm = gambar.lebarMm / box.width
    return titikDekat(titik, (event.clientX - box.left) * mm, (event.clientY - box.top) * mm)
  }
  return (
    <div
      className={grafikCss.alat}
      role="slider"
      tabIndex={0}
      aria-label="Titik di grafik"
      aria-describedby={keterangan}
      aria-valuemin={1}
      aria-valuemax={titik.length}
      aria-valuenow={titik.indexOf(kini) + 1}
      aria-valuetext={kataTitik({ kartu, model, titik: kini })}
      onKeyDown={onKeyDown}
      onFocus={() => setSorot(kini.id)}
      onBlur={() => setSorot(null)}
      onPointerMove={(event) => setSorot(under(event)?.id ?? null)}
      onPointerLeave={() => setSorot(null)}
      onClick={(event) => {
        const satu = under(event)
        if (satu) show(satu, true)
      }}
    >
      <GambarSvg gambar={gambar} keterangan={keteranganGrafik(model)} id={keterangan}>
        {dipilih && <UnsurSvg unsur={cincin(dipilih, gambar.letak)} />}
        {dipilih && !disorot && <UnsurSvg unsur={nilaiTerpilih(dipilih, gambar.letak)} />}
        {disorot && <UnsurSvg unsur={cincin(disorot, gambar.letak)} />}
      </GambarSvg>
      {disorot && <Keterangan kartu={kartu} model={model} titik={disorot} gambar={gambar} />}
    </div>
  )
}
