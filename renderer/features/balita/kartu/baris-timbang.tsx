import { Letter } from '#renderer/components/letter.tsx'
import statusWordCss from '#renderer/components/status-word.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import type { KartuBalita, RiwayatTimbang } from '#shared/contract/balita.ts'
import type { Grafik } from '#shared/domain/grafik/bentuk.ts'
import { hasilTimbang, kelasUkuran, zOf } from '#shared/domain/grafik/hitungan.ts'
import { formatBerat, formatPanjang } from '#shared/domain/penimbangan/ketikan.ts'
import { bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import { formatDesimal, formatNaik, formatZ } from '#shared/text/angka.ts'
import { kalimatLuarS } from '#shared/text/luar-s.ts'
import { formatBulanSingkat } from '#shared/text/tanggal.ts'
import kartuCss from '../kartu.module.css'
import { hurufHasil } from '../kata.ts'

function Hasil({ t }: { readonly t: RiwayatTimbang }) {
  const huruf = hurufHasil(t)
  if (huruf.length > 0) return huruf.map((kode) => <Letter key={kode} kode={kode} />)
  if (t.luarS) return <span className="muted small">{kalimatLuarS(t.luarS)}</span>
  if (t.bbKetikan !== null) return <span className={kartuCss.tertahan}>belum dihitung</span>
  return <span className="muted small">{t.bbG === null ? 'tanpa BB' : 'tidak dihitung'}</span>
}

type UkuranProps = {
  readonly nilai: number | null
  readonly ketikan: string | null
  readonly format: (nilai: number) => string
}

/** A measure; one that counts nowhere until it is answered stands as it was typed, in the colour of a question. */
function Ukuran({ nilai, ketikan, format }: UkuranProps) {
  if (nilai !== null) return format(nilai)
  return ketikan === null ? '–' : <span className={kartuCss.tertahan}>{ketikan}</span>
}

/** A weighing, its month the button that chooses it. */
export function BarisTimbang({
  kartu,
  t,
  grafik,
  terpilih,
  onPilih,
}: {
  readonly kartu: KartuBalita
  readonly t: RiwayatTimbang
  readonly grafik: Grafik
  readonly terpilih: boolean
  readonly onPilih: (id: string) => void
}) {
  const { pengaturan } = useKeadaan()
  const hasil = hasilTimbang(kartu.isi, t, pengaturan.rujukanZ)
  const z = zOf(hasil, grafik)
  const imt = typeof hasil?.imt === 'number' ? formatDesimal(hasil.imt, 1) : '–'
  const naik = t.naikG === null ? '–' : formatNaik(t.naikG)
  const hasLetter = t.huruf !== null || t.bgm || grafik === 'IMTU'
  return (
    <tr className={terpilih ? kartuCss.sel : undefined}>
      <td>
        <button type="button" aria-pressed={terpilih} tabIndex={terpilih ? 0 : -1} onClick={() => onPilih(t.id)}>
          {formatBulanSingkat(bulanOf(t.tanggal))}
        </button>
      </td>
      <td className="n">{t.umurBulan ?? '–'}</td>
      <td className="n strong">
        <Ukuran nilai={t.bbG} ketikan={t.bbKetikan} format={formatBerat} />
      </td>
      <td className="n">
        <Ukuran nilai={t.tbMm} ketikan={t.tbKetikan} format={formatPanjang} />
      </td>
      <td className="n">{t.lkMm === null ? '–' : formatPanjang(t.lkMm)}</td>
      <td className="n">{t.lilaMm === null ? '–' : formatPanjang(t.lilaMm)}</td>
      {hasLetter ? (
        <>
          <td className="n">{grafik === 'IMTU' ? imt : naik}</td>
          <td>
            <Hasil t={t} />
          </td>
        </>
      ) : (
        <td colSpan={2} className={kartuCss.luar}>
          <Hasil t={t} />
        </td>
      )}
      <td className="n">
        {z === null ? (
          '–'
        ) : (
          <span className={cls(statusWordCss.kata, statusWordCss[kelasUkuran(t, grafik, z)?.arah ?? 'normal'])}>
            {formatZ(z)}
          </span>
        )}
      </td>
    </tr>
  )
}

export function BarisTakDitimbang({ bulan, umur }: { readonly bulan: string; readonly umur: number | null }) {
  return (
    <tr className={kartuCss.miss}>
      <td>{formatBulanSingkat(bulan)}</td>
      <td className="n">{umur ?? '–'}</td>
      <td className="n">–</td>
      <td colSpan={6} className={kartuCss.luar}>
        Tidak ditimbang
      </td>
    </tr>
  )
}
