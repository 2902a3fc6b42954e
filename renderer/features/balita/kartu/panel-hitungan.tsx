import { FileSpreadsheet, Pencil, PenLine, Trash2 } from 'lucide-react'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import { Tanya } from '#renderer/components/notice.tsx'
import statusWordCss from '#renderer/components/status-word.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { KartuBalita, RiwayatTimbang } from '#shared/contract/balita.ts'
import { hariBerdiri } from '#shared/domain/antropometri/inti.ts'
import { formatBerat, formatPanjang } from '#shared/domain/penimbangan/ketikan.ts'
import { bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import { formatBulat, formatDesimal, formatNaik, formatZ } from '#shared/text/angka.ts'
import { kalimatLuarS } from '#shared/text/luar-s.ts'
import { formatTanggal, namaBulan } from '#shared/text/tanggal.ts'
import kartuCss from '../kartu.module.css'
import { duaRujukan, type Grafik, hasilTimbang, kelasOf, namaGrafik, rumusOf, zOf } from './hitungan.ts'

type Timbang = { readonly kartu: KartuBalita; readonly t: RiwayatTimbang }

function Baris({
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
    <div className={kartuCss.bh}>
      <dt>{l}</dt>
      <dd>
        <span className={kartuCss.f}>{f}</span>
        <span className={cls(kartuCss.r, arah && cls(statusWordCss.kata, statusWordCss[arah]))}>{r}</span>
      </dd>
    </div>
  )
}

/** Why a letter needs no sum, or what it was computed from. */
function kataKenaikan(t: RiwayatTimbang): { readonly f: string; readonly r: string } {
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

function BarisDuaT({ kartu, t }: Timbang) {
  const lalu = kartu.penimbangan.find((p) => p.dihitung && p.tanggal < t.tanggal)
  if (t.huruf !== 'T' || !lalu?.huruf) return null
  const kata = (p: RiwayatTimbang) => `${namaBulan(bulanOf(p.tanggal))} ${p.huruf}`
  return <Baris l="2T" f={`${kata(lalu)}, ${kata(t)}`} r={t.duaT ? '2T' : 'Bukan 2T'} />
}

/** How z BB/U comes about, for whoever wants to check it; folded away for a kader. */
function CaraHitung({ kartu: { isi }, t, terbuka }: Timbang & { readonly terbuka: boolean }) {
  const { pengaturan } = useKeadaan()
  const rumus = rumusOf(isi, t, 'BBU', pengaturan.rujukanZ)
  const z = zOf(hasilTimbang(isi, t, pengaturan.rujukanZ), 'BBU')
  if (rumus === null || z === null || isi.tanggalLahir === null || t.umurHari === null) return null
  const { l, m, s } = rumus.lms
  const perHari = pengaturan.rujukanZ === 'hari'
  const berat = formatDesimal(rumus.nilai, t.bbG === null || t.bbG % 100 === 0 ? 1 : 2)
  return (
    <details className={kartuCss.cara} open={terbuka}>
      <summary>Cara menghitungnya</summary>
      <dl className="num">
        <Baris
          l="Umur"
          f={`${formatTanggal(isi.tanggalLahir)} ke ${formatTanggal(t.tanggal)}`}
          r={`${formatBulat(t.umurHari)} hari`}
        />
        <Baris
          l="L, M, S"
          f={`${formatDesimal(l, 4)}; ${formatDesimal(m, 4)}; ${formatDesimal(s, 5)}`}
          r={perHari ? `hari ke-${t.umurHari}` : `bulan ke-${t.umurBulan}`}
        />
        <Baris
          l="z BB/U"
          f={
            Math.abs(z) > 3
              ? 'lebih dari 3 SD: jarak ke garis SD'
              : `((${berat} / ${formatDesimal(m, 4)})^L − 1) / (L × S)`
          }
          r={formatZ(z)}
        />
      </dl>
    </details>
  )
}

/** Each index with its class in words, where it was measured. */
function BarisIndeks({ kartu, t }: Timbang) {
  const { pengaturan } = useKeadaan()
  const hasil = hasilTimbang(kartu.isi, t, pengaturan.rujukanZ)
  const berdiri = (t.umurHari ?? 0) >= hariBerdiri
  const ukuran: Partial<Record<Grafik, string>> = {
    ...(t.bbG === null ? {} : { BBU: `${formatBerat(t.bbG)} kg` }),
    ...(t.tbMm === null ? {} : { TBU: `${formatPanjang(t.tbMm)} cm${t.caraUkur ? `, ${t.caraUkur}` : ''}` }),
    ...(t.tbMm === null || t.bbG === null ? {} : { BBTB: `${formatBerat(t.bbG)} kg pada ${formatPanjang(t.tbMm)} cm` }),
    ...(t.lkMm === null ? {} : { LKU: `${formatPanjang(t.lkMm)} cm` }),
  }
  return (['BBU', 'TBU', 'BBTB', 'LKU'] as const).map((grafik) => {
    const z = zOf(hasil, grafik)
    const f = ukuran[grafik]
    if (z === null || f === undefined) return null
    const { kata, arah } = kelasOf(grafik, z)
    return <Baris key={grafik} l={namaGrafik(grafik, berdiri)} f={`${f}: ${kata}`} r={formatZ(z)} arah={arah} />
  })
}

function Beda({ kartu: { isi }, t }: Timbang) {
  const { pengaturan } = useKeadaan()
  const dua = duaRujukan(isi, t, 'BBU')
  if (dua === null) return null
  const pakai = `Laporan memakai ${pengaturan.rujukanZ === 'hari' ? 'hari' : 'bulan penuh'}.`
  if (!dua.beda) {
    return (
      <p className="small muted">
        Menurut hari {formatZ(dua.hari)}, menurut bulan penuh {formatZ(dua.bulanPenuh)}: golongannya sama. {pakai}
      </p>
    )
  }
  return (
    <div className={kartuCss.beda}>
      <span>
        Menurut hari {formatZ(dua.hari)}: <b>{kelasOf('BBU', dua.hari).kata}</b>. Menurut bulan penuh ({t.umurBulan}{' '}
        bulan) {formatZ(dua.bulanPenuh)}: <b>{kelasOf('BBU', dua.bulanPenuh).kata}</b>. {pakai}
      </span>
    </div>
  )
}

function Keterangan({ t }: { readonly t: RiwayatTimbang }) {
  return (
    <>
      {t.pengganti === 'berlaku' && (
        <p className="small">
          N/T menurut bidan: <b>{t.huruf}</b>, hitungannya {t.hurufHitung}. Alasan: {t.penggantiAlasan ?? '–'}
        </p>
      )}
      {t.pengganti === 'tanyaLagi' && (
        <p className="small">
          <Tanya>N/T menurut bidan diputuskan untuk berat yang lain. Putuskan lagi bila masih perlu.</Tanya>
        </p>
      )}
      {t.edema && <p className="small">Ada edema: BB tidak dipakai untuk menghitung z.</p>}
      {t.asal && (
        <p className={cls('small muted', kartuCss.asal)}>
          <FileSpreadsheet size={16} strokeWidth={1.75} aria-hidden />
          Dari {t.asal.berkas}, lembar {t.asal.lembar}, baris {t.asal.baris}
          {t.naikMenurutBerkas ? `. Di berkas tertulis ${t.naikMenurutBerkas}` : ''}
        </p>
      )}
    </>
  )
}

type Props = Timbang & {
  readonly onBetulkan: () => void
  readonly onUbahNt: () => void
  readonly onHapus: () => void
}

/** How every figure of the chosen weighing came about. */
export function PanelHitungan({ kartu, t, onBetulkan, onUbahNt, onHapus }: Props) {
  const kelola = useBoleh('kelola')
  const kenaikan = kataKenaikan(t)
  return (
    <section className={cls(cardCss.card, kartuCss.hit)} aria-labelledby="hitungan">
      <h3 id="hitungan">Hasil {formatTanggal(t.tanggal)}</h3>
      {t.pertanyaan.map((pesan) => (
        <p key={pesan} className="small">
          <Tanya>{pesan}</Tanya>
        </p>
      ))}
      {kelola && (
        <div className={kartuCss.aksi}>
          <Button kecil icon={Pencil} onClick={onBetulkan}>
            Betulkan
          </Button>
          {(t.huruf === 'N' || t.huruf === 'T') && (
            <Button kecil icon={PenLine} onClick={onUbahNt}>
              Ubah N/T
            </Button>
          )}
          <Button kecil icon={Trash2} onClick={onHapus}>
            Hapus penimbangan
          </Button>
        </div>
      )}
      <dl className="num">
        <Baris l="Kenaikan" {...kenaikan} />
        <BarisDuaT kartu={kartu} t={t} />
        <BarisIndeks kartu={kartu} t={t} />
      </dl>
      <Beda kartu={kartu} t={t} />
      <Keterangan t={t} />
      <CaraHitung kartu={kartu} t={t} terbuka={kelola} />
    </section>
  )
}
