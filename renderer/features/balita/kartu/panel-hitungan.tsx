import { FileSpreadsheet, Pencil, PenLine, Trash2 } from 'lucide-react'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import { Tanya } from '#renderer/components/notice.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { RiwayatTimbang } from '#shared/contract/balita.ts'
import { type Grafik, lembarOf, namaGrafik } from '#shared/domain/grafik/bentuk.ts'
import { duaRujukan, kelasUkuran } from '#shared/domain/grafik/hitungan.ts'
import { langkahHitung } from '#shared/domain/grafik/langkah.ts'
import { formatZ } from '#shared/text/angka.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import panelKartuCss from '../panel-kartu.module.css'
import { Baris, BarisDuaT, BarisIndeks, kataKenaikan, type Timbang } from './baris-hitungan.tsx'

type TimbangGrafik = Timbang & { readonly grafik: Grafik }

/** How the z of the chart that is shown comes about, for whoever wants to check it; folded away for a kader. */
function CaraHitung({ kartu: { isi }, t, grafik, terbuka }: TimbangGrafik & { readonly terbuka: boolean }) {
  const { pengaturan } = useKeadaan()
  const langkah = langkahHitung(isi, t, grafik, pengaturan.rujukanZ)
  if (langkah.length === 0) return null
  return (
    <details className={panelKartuCss.cara} open={terbuka}>
      <summary>Tunjukkan hitungan z {namaGrafik(grafik, lembarOf(t.umurBulan))}</summary>
      <dl className="num">
        {langkah.map(({ apa, cara, hasil }) => (
          <Baris key={apa} l={apa} f={cara} r={hasil} />
        ))}
      </dl>
    </details>
  )
}

function Beda({ kartu: { isi }, t, grafik }: TimbangGrafik) {
  const { pengaturan } = useKeadaan()
  const dua = duaRujukan(isi, t, grafik)
  if (dua === null) return null
  const nama = namaGrafik(grafik, lembarOf(t.umurBulan))
  const pakai = `Laporan memakai ${pengaturan.rujukanZ === 'hari' ? 'hari' : 'bulan penuh'}.`
  if (!dua.beda) {
    return (
      <p className="small muted">
        {nama} menurut hari {formatZ(dua.hari)}, menurut bulan penuh {formatZ(dua.bulanPenuh)}: golongannya sama.{' '}
        {pakai}
      </p>
    )
  }
  const kata = (z: number) => kelasUkuran(t, grafik, z)?.kata
  return (
    <div className={panelKartuCss.beda}>
      <span>
        {nama} menurut hari {formatZ(dua.hari)}: <b>{kata(dua.hari)}</b>. Menurut bulan penuh ({t.umurBulan} bulan){' '}
        {formatZ(dua.bulanPenuh)}: <b>{kata(dua.bulanPenuh)}</b>. {pakai}
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
        <p className={cls('small muted', panelKartuCss.asal)}>
          <FileSpreadsheet size={16} strokeWidth={1.75} aria-hidden />
          Dari {t.asal.berkas}, lembar {t.asal.lembar}, baris {t.asal.baris}
          {t.naikMenurutBerkas ? `. Di berkas tertulis ${t.naikMenurutBerkas}` : ''}
        </p>
      )}
    </>
  )
}

type Props = TimbangGrafik & {
  readonly onBetulkan: () => void
  readonly onUbahNt: () => void
  readonly onHapus: () => void
}

/** How every figure of the chosen weighing came about. */
export function PanelHitungan({ kartu, t, grafik, onBetulkan, onUbahNt, onHapus }: Props) {
  const kelola = useBoleh('kelola')
  const kenaikan = kataKenaikan(t)
  return (
    <section className={cls(cardCss.card, panelKartuCss.hit)} aria-labelledby="hitungan">
      <h3 id="hitungan">Hasil {formatTanggal(t.tanggal)}</h3>
      {t.pertanyaan.map((pesan) => (
        <p key={pesan} className="small">
          <Tanya>{pesan}</Tanya>
        </p>
      ))}
      {kelola && (
        <div className={panelKartuCss.aksi}>
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
      <Beda kartu={kartu} t={t} grafik={grafik} />
      <Keterangan t={t} />
      <CaraHitung kartu={kartu} t={t} grafik={grafik} terbuka={kelola} />
    </section>
  )
}
