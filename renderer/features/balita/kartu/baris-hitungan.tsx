import statusWordCss from '#renderer/components/status-word.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import type { KartuBalita, RiwayatTimbang } from '#shared/contract/balita.ts'
import { type Grafik, lembarOf, namaGrafik, semuaGrafik } from '#shared/domain/grafik/bentuk.ts'
import { hasilTimbang, kelasUkuran, zOf } from '#shared/domain/grafik/hitungan.ts'
import { formatBerat, formatPanjang } from '#shared/domain/penimbangan/ketikan.ts'
import { bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import { formatBulat, formatDesimal, formatNaik, formatZ } from '#shared/text/angka.ts'
import { kalimatLuarS } from '#shared/text/luar-s.ts'
import { namaBulan } from '#shared/text/tanggal.ts'
import panelKartuCss from '../panel-kartu.module.css'

export type Timbang = { readonly kartu: KartuBalita; readonly t: RiwayatTimbang }

export function Baris({
  l,
  f,
  r,
  arah = '',
}: {
  readonly l: string
  readonly f: string
  readonly r: string
  readonly arah?: string
}) {
  return (
    <div className={panelKartuCss.bh}>
      <dt>{l}</dt>
      <dd>
        <span className={panelKartuCss.f}>{f}</span>
        <span className={cls(panelKartuCss.r, arah && cls(statusWordCss.kata, statusWordCss[arah]))}>{r}</span>
      </dd>
    </div>
  )
}

/** Why a letter needs no sum, or what it was computed from. */
export function kataKenaikan(t: RiwayatTimbang): { readonly f: string; readonly r: string } {
  if (t.luarS) return { f: `Di luar S: ${kalimatLuarS(t.luarS)}`, r: '–' }
  if (t.bbKetikan !== null) return { f: 'Belum dihitung, sampai angkanya dibetulkan atau dijawab', r: '–' }
  if (!t.dihitung) return { f: 'Ada penimbangan lain yang dihitung di bulan ini', r: '–' }
  if (t.huruf === 'B') return { f: 'Baru pertama kali ditimbang di sini', r: 'B' }
  if (t.huruf === 'O' || t.naikG === null || t.bbG === null || t.bbLaluG === null) {
    return { f: 'Bulan lalu tidak ditimbang', r: t.huruf ?? '–' }
  }
  const kbm = t.kbmG === null ? 'tanpa KBM' : `KBM ${formatBulat(t.kbmG)} g`
  return {
    f: `${formatBulat(t.bbG)} − ${formatBulat(t.bbLaluG)} g, ${kbm}`,
    r: `${formatNaik(t.naikG)} g, ${t.hurufHitung ?? ''}`,
  }
}

export function BarisDuaT({ kartu, t }: Timbang) {
  const lalu = kartu.penimbangan.find((p) => p.dihitung && p.tanggal < t.tanggal)
  if (t.huruf !== 'T' || !lalu?.huruf) return null
  const kata = (p: RiwayatTimbang) => `${namaBulan(bulanOf(p.tanggal))} ${p.huruf}`
  return <Baris l="2T" f={`${kata(lalu)}, ${kata(t)}`} r={t.duaT ? '2T' : 'Bukan 2T'} />
}

/** Each index with its class in words, where it was measured. */
export function BarisIndeks({ kartu, t }: Timbang) {
  const { pengaturan } = useKeadaan()
  const hasil = hasilTimbang(kartu.isi, t, pengaturan.rujukanZ)
  const lembar = lembarOf(t.umurBulan)
  const imt = hasil?.imt ?? null
  const ukuran: Partial<Record<Grafik, string>> = {
    ...(t.bbG === null ? {} : { BBU: `${formatBerat(t.bbG)} kg` }),
    ...(t.tbMm === null ? {} : { TBU: `${formatPanjang(t.tbMm)} cm${t.caraUkur ? `, ${t.caraUkur}` : ''}` }),
    ...(t.tbMm === null || t.bbG === null ? {} : { BBTB: `${formatBerat(t.bbG)} kg pada ${formatPanjang(t.tbMm)} cm` }),
    ...(imt === null ? {} : { IMTU: `${formatDesimal(imt, 1)} kg/m²` }),
    ...(t.lkMm === null ? {} : { LKU: `${formatPanjang(t.lkMm)} cm` }),
    ...(t.lilaMm === null ? {} : { LILAU: `${formatPanjang(t.lilaMm)} cm` }),
  }
  return semuaGrafik.map((grafik) => {
    const z = zOf(hasil, grafik)
    const f = ukuran[grafik]
    if (z === null || f === undefined) return null
    const kelas = kelasUkuran(t, grafik, z)
    return (
      <Baris
        key={grafik}
        l={namaGrafik(grafik, lembar)}
        f={kelas ? `${f}: ${kelas.kata}` : f}
        r={formatZ(z)}
        arah={kelas?.arah ?? ''}
      />
    )
  })
}
