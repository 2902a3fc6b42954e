import { Eject, Printer } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Actions } from '#renderer/components/actions.tsx'
import { Button } from '#renderer/components/button.tsx'
import { useKeys } from '#renderer/components/keys.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import type { HasilTulis, KeadaanKirim } from '#shared/contract/kirim.ts'
import { formatJam } from '#shared/text/jam.ts'
import { namaBulan } from '#shared/text/tanggal.ts'
import { formatByte, kataBawa } from '../kalimat.ts'
import relCss from '../rel.module.css'
import { Tahap } from '../tahap.tsx'
import { type KerjaKirim, useKerja } from '../use-kerja.ts'
import { Jumlah } from './jumlah.tsx'

/** Two bars of one length: what was written is what the stick gives back. */
function DuaBatang({ ukuran }: Pick<HasilTulis, 'ukuran'>) {
  return (
    <dl className={cls('num', relCss.duaBatang)}>
      {['Ditulis', 'Dibaca kembali'].map((nama) => (
        <div key={nama}>
          <dt>{nama}</dt>
          <dd>
            <i aria-hidden="true" />
            {formatByte(ukuran)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Prepared, written and read back, safe to pull out. */
export function TigaHasil({
  kerja,
  hasil,
  keadaan,
}: {
  readonly kerja: KerjaKirim
  readonly hasil: HasilTulis
  readonly keadaan: KeadaanKirim
}) {
  const { hariIni, tempat } = useKeadaan()
  const { setKerja } = useKerja()
  const akhir = useRef<HTMLDivElement>(null)
  const print = () => window.print()
  useKeys([{ tombol: 'Ctrl+P', arti: 'cetak surat antar', jalankan: print }])
  // The button that could stop it is gone; the next thing to do is here.
  useEffect(() => akhir.current?.querySelector('button')?.focus({ preventScroll: true }), [])
  const batas = keadaan.bulan.find((b) => b.bulan === hasil.bulan)?.batas ?? null
  const nama = hasil.bulan === null ? null : namaBulan(hasil.bulan)
  return (
    <>
      <Tahap nomor={1} keadaan="selesai" judul="Kiriman disiapkan dan disegel" kanan={formatJam(new Date(kerja.mulai))}>
        <Jumlah jumlah={hasil.jumlah} />
      </Tahap>
      <Tahap
        nomor={2}
        keadaan="selesai"
        judul="Ditulis, lalu dibaca kembali dari flashdisk"
        kanan={formatJam(new Date(hasil.waktu))}
      >
        <DuaBatang ukuran={hasil.ukuran} />
        <p>
          Isi di flashdisk sama persis dengan di buku ini. {nama === null ? 'Catatan' : nama} tercatat <b>terkirim</b>.
        </p>
      </Tahap>
      <Tahap nomor={3} keadaan="selesai" judul="Flashdisk aman dicabut" icon={Eject} puncak>
        <p>{kataBawa(kerja.tujuan, tempat?.jenis === 'puskesmas' ? null : batas, hariIni)}</p>
        <Actions ref={akhir}>
          <Button rupa="utama" icon={Printer} onClick={print}>
            Cetak surat antar
          </Button>
          <Button onClick={() => setKerja(null)}>Selesai</Button>
        </Actions>
      </Tahap>
    </>
  )
}
