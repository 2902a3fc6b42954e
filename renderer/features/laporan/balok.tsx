import { type GeometriBalok, geometriBalok, kodeBalok, warnaBalok } from '#shared/formulir/balok.ts'
import type { FormModel } from '#shared/formulir/model.ts'
import { formatBulan } from '#shared/text/tanggal.ts'
import balokCss from './balok.module.css'

/** Pixels: the drawing area, and the room left of it and under it for labels. */
const ukuran = { lebar: 268, tinggi: 86 }
const tepi = { kiri: 28, atas: 8, bawah: 18 }

/** Twelve months of S, K, D, N side by side, in the colours of the wall chart. */
export function Balok({ model }: { readonly model: FormModel }) {
  const geometri = geometriBalok(model.balok, ukuran)
  const last = model.balok.at(-1)
  const label = last
    ? `Balok SKDN dua belas bulan. ${formatBulan(last.bulan)}: S ${last.S}, K ${last.K}, D ${last.D}, N ${last.N}.`
    : 'Balok SKDN'
  return (
    <div>
      <div className={balokCss.judulBalok}>
        <h3>Balok SKDN</h3>
        <span className={balokCss.lg}>
          {kodeBalok.map((kode) => (
            <span key={kode}>
              <i style={{ background: warnaBalok[kode] }} />
              {kode}
            </span>
          ))}
        </span>
      </div>
      <svg
        viewBox={`0 0 ${tepi.kiri + ukuran.lebar} ${tepi.atas + ukuran.tinggi + tepi.bawah}`}
        className={balokCss.balok}
        role="img"
        aria-label={label}
      >
        <BalokIsi geometri={geometri} bulanIni={model.periode.akhir} />
      </svg>
    </div>
  )
}

type IsiProps = { readonly geometri: GeometriBalok; readonly bulanIni: string }

function BalokIsi({ geometri, bulanIni }: IsiProps) {
  const lines = geometri.garis.filter(
    (_, i) => i === 0 || i === geometri.garis.length - 1 || i * 2 === geometri.garis.length - 1,
  )
  return (
    <g transform={`translate(${tepi.kiri} ${tepi.atas})`}>
      {lines.map(({ nilai, y }) => (
        <g key={nilai}>
          <line x1={0} x2={ukuran.lebar} y1={y} y2={y} className={nilai === 0 ? balokCss.dasar : balokCss.garis} />
          <text x={-6} y={y + 4} textAnchor="end">
            {nilai}
          </text>
        </g>
      ))}
      {geometri.batang.map((b) => (
        <rect key={b.bulan + b.kode} x={b.x} y={b.y} width={b.lebar} height={b.tinggi} fill={warnaBalok[b.kode]} />
      ))}
      {geometri.bulan.map((b) => (
        <text
          key={b.bulan}
          x={b.x + b.lebar / 2}
          y={ukuran.tinggi + 14}
          textAnchor="middle"
          className={b.bulan === bulanIni ? balokCss.kini : undefined}
        >
          {b.teks.slice(0, 1)}
        </text>
      ))}
    </g>
  )
}
