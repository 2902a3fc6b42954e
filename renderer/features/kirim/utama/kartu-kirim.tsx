import { Send } from 'lucide-react'
import { type Ref, useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Card } from '#renderer/components/card.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { usePanggil } from '#renderer/lib/panggil.ts'
import type { InputOf } from '#shared/contract/contract.ts'
import type { KeadaanKirim, Kenalan, Stik } from '#shared/contract/kirim.ts'
import { formatTempat, namaJenis } from '#shared/text/tempat.ts'
import { kataBelumDiterima } from '../kalimat.ts'
import kirimCss from '../kirim.module.css'
import { PilihStik } from '../pilih-stik.tsx'
import { useKerja } from '../use-kerja.ts'
import { usePilihStik } from '../use-stik.ts'
import { type Lain, PilihanLain, PilihBulan, PilihTujuan } from './pilihan-kiriman.tsx'

/** Puskesmas first: to them the months go. */
function listTujuan({ kenalan }: KeadaanKirim) {
  const rank = (jenis: string) => (jenis === 'puskesmas' ? 0 : 1)
  return [...kenalan].sort((a, b) => rank(a.jenis) - rank(b.jenis) || a.nama.localeCompare(b.nama, 'id'))
}

/** Whom one most likely means: the Puskesmas, else whoever lacks something. */
function tujuanBiasa(daftar: readonly Kenalan[]): Kenalan | undefined {
  const isBiasa = ({ jenis, belumDiterima }: Kenalan) => jenis === 'puskesmas' || belumDiterima > 0
  return daftar.find(isBiasa) ?? daftar[0]
}

/** What goes to whom, on which stick. */
export function KartuKirim({
  keadaan,
  stik,
  bulan,
  utama,
  pilihRef,
  tujuanAwal,
  onBulan,
  onCari,
}: {
  readonly keadaan: KeadaanKirim
  readonly stik: readonly Stik[] | undefined
  /** A month, or {@link tanpaLaporan}. */
  readonly bulan: string
  /** Whether its button is the filled one of the page. */
  readonly utama: boolean
  readonly pilihRef: Ref<HTMLDivElement>
  readonly tujuanAwal: string | null
  readonly onBulan: (bulan: string) => void
  readonly onCari: () => void
}) {
  const [tujuanId, setTujuanId] = useState(tujuanAwal)
  const [lain, setLain] = useState<Lain>({ ulang: false, kedua: false })
  const { ulang, kedua } = lain
  const { dipilih, pilih } = usePilihStik(stik ?? [])
  const { setKerja } = useKerja()
  // Nothing has changed yet when it begins: what is shown is read again when it ends.
  const tulis = usePanggil('kirim.write')
  const daftar = listTujuan(keadaan)
  const tujuan = daftar.find(({ fasilitasId }) => fasilitasId === tujuanId) ?? tujuanBiasa(daftar)
  if (!tujuan || !keadaan.kartu) return null
  const nama = kedua ? 'laptop kedua di sini' : formatTempat(tujuan)
  const untuk = kedua ? keadaan.kartu.fasilitasId : tujuan.fasilitasId
  const siap = dipilih !== null && dipilih.masalah === null && !tulis.sibuk
  const send = async () => {
    if (!siap) return
    const bulanKirim = keadaan.bulan.some((b) => b.bulan === bulan) ? bulan : null
    const masukan: InputOf<'kirim.write'> = { untuk, stikId: dipilih.id, bulan: bulanKirim, ulang }
    const mulai = new Date().toISOString()
    const started = await tulis.jalankan(masukan)
    if (started) setKerja({ jenis: 'kirim', ...started, mulai, stik: dipilih.nama, masukan, tujuan: nama })
  }
  const belum = !kedua && (
    <span className="muted small num">{kataBelumDiterima(tujuan.belumDiterima, namaJenis[tujuan.jenis])}</span>
  )
  return (
    <Card
      judul={daftar.length === 1 && !kedua ? `Kirim ke ${nama}` : 'Kirim'}
      className={kirimCss.kartuKirim}
      kanan={utama && belum}
    >
      <div className={utama ? kirimCss.duaKolom : cls(kirimCss.duaKolom, kirimCss.sempit)}>
        <div className={kirimCss.kolom}>
          {!utama && belum}
          {daftar.length > 1 && <PilihTujuan daftar={daftar} value={tujuan.fasilitasId} onChange={setTujuanId} />}
          {keadaan.bulan.length > 0 && (
            <PilihBulan bulan={keadaan.bulan} value={bulan} onChange={onBulan} pilihRef={pilihRef} />
          )}
        </div>
        <PilihStik stik={stik} dipilih={dipilih} onPilih={pilih} onCari={onCari} />
      </div>
      <FailureNotice failure={tulis.gagal} />
      <div className={kirimCss.barisKirim}>
        <Button rupa={utama ? 'utama' : 'biasa'} icon={Send} aria-disabled={!siap} onClick={() => void send()}>
          Kirim ke flashdisk
        </Button>
        {dipilih === null && (
          <span className="muted">{stik?.length ? 'Pilih dulu flashdisknya.' : 'Pasang dulu flashdisknya.'}</span>
        )}
        <PilihanLain tujuan={tujuan} value={lain} onChange={setLain} />
      </div>
    </Card>
  )
}
