import { FileSpreadsheet, Pencil, PenLine, Trash2 } from 'lucide-react'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import { Tanya } from '#renderer/components/notice.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { RiwayatTimbang } from '#shared/contract/balita.ts'
import { formatBulat, formatDesimal, formatZ } from '#shared/text/angka.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import kartuCss from '../kartu.module.css'
import { Baris, BarisDuaT, BarisIndeks, kataKenaikan, type Timbang } from './baris-hitungan.tsx'
import { duaRujukan, hasilTimbang, kelasOf, rumusOf, zOf } from './hitungan.ts'

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
