import { CircleAlert, Inbox, PackageOpen } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import { Card } from '#renderer/components/card.tsx'
import { Checkbox } from '#renderer/components/choice.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { formatWaktu } from '#renderer/lib/format.ts'
import { usePanggil } from '#renderer/lib/panggil.ts'
import type { BerkasStik, Celah, Kenalan, Stik } from '#shared/contract/kirim.ts'
import { namaPengirim } from '../kalimat.ts'
import kirimCss from '../kirim.module.css'
import { type IsiStik, kataPaketLama, pilahStik } from '../stik.ts'
import { useKerja } from '../use-kerja.ts'

function Ditolak({ berkas }: { readonly berkas: readonly BerkasStik[] }) {
  return berkas.map((one) => (
    <p key={one.berkas} className={kirimCss.ditolak}>
      <CircleAlert size={18} strokeWidth={1.75} aria-hidden />
      <span>
        {one.berkas}
        <small>{one.kalimat}</small>
      </span>
    </p>
  ))
}

/** The packages of one stick: new ones ticked, and one button that takes those that are. */
function SatuStik({
  isi,
  kenalan,
  utama,
}: {
  readonly isi: IsiStik
  readonly kenalan: readonly Kenalan[]
  readonly utama: boolean
}) {
  const { stik, baru, ditolak } = isi
  const [tidak, setTidak] = useState<ReadonlySet<string>>(new Set())
  const { setKerja } = useKerja()
  const terima = usePanggil('kirim.receive')
  const dipilih = baru.filter(({ berkas }) => !tidak.has(berkas)).map(({ berkas }) => berkas)
  const siap = dipilih.length > 0 && !terima.sibuk
  const take = async () => {
    if (!siap) return
    const [masukan, mulai] = [{ stikId: stik.id, berkas: dipilih }, new Date().toISOString()]
    const started = await terima.jalankan(masukan)
    if (started) setKerja({ jenis: 'terima', ...started, mulai, stik: stik.nama, masukan })
  }
  const toggle = (berkas: string, ikut: boolean) =>
    setTidak((now) => new Set(ikut ? [...now].filter((one) => one !== berkas) : [...now, berkas]))
  const lama = kataPaketLama(isi)
  return (
    <section className={kirimCss.isiStik} aria-label={`Kiriman di ${stik.nama}`}>
      <h3>{stik.nama}</h3>
      {baru.map(({ berkas, dari, waktu }) => (
        <Checkbox
          key={berkas}
          label={dari === null ? berkas : `Kiriman dari ${namaPengirim(kenalan, dari)}`}
          ket={waktu === null ? berkas : `Ditulis ${formatWaktu(waktu)}, ${berkas}`}
          checked={!tidak.has(berkas)}
          onChange={(ikut) => toggle(berkas, ikut)}
        />
      ))}
      <Ditolak berkas={ditolak} />
      {stik.masalah && <p className="muted">{stik.masalah}</p>}
      {lama && <p className="muted small">{lama}</p>}
      <FailureNotice failure={terima.gagal} />
      {baru.length > 0 && (
        <Button rupa={utama ? 'utama' : 'biasa'} icon={PackageOpen} aria-disabled={!siap} onClick={() => void take()}>
          Terima {dipilih.length} kiriman
        </Button>
      )}
    </section>
  )
}

/** What lies on the sticks for this book. */
export function KotakMasuk({
  stik,
  celah,
  kenalan,
  utama,
  dari,
}: {
  readonly stik: readonly Stik[] | undefined
  readonly celah: readonly Celah[]
  readonly kenalan: readonly Kenalan[]
  /** Whether receiving is what the page is for. */
  readonly utama: boolean
  /** Who brings sticks here, in words. */
  readonly dari: string
}) {
  const isi = (stik ?? []).map(pilahStik)
  const ada = isi.filter((one) => one.baru.length + one.ditolak.length > 0 || kataPaketLama(one) || one.stik.masalah)
  const baru = isi.reduce((sum, one) => sum + one.baru.length, 0)
  const tenang = isi.every((one) => one.baru.length + one.ditolak.length === 0)
  return (
    <Card
      judul={`Terima dari ${dari}`}
      className={kirimCss.kotakMasuk}
      kanan={baru > 0 && <span className="muted small num">{baru} kiriman baru</span>}
    >
      <div className={cls(cardCss.isi, kirimCss.cb)}>
        {tenang && (
          <p className={kirimCss.tanpaPaket}>
            <Inbox size={20} strokeWidth={1.75} aria-hidden />
            <span>
              {isi.length === 0 ? 'Belum ada flashdisk.' : 'Tidak ada kiriman baru di flashdisk.'}
              <small>Pasang flashdisk dari {dari}. Isinya muncul sendiri di sini.</small>
            </span>
          </p>
        )}
        {ada.map((one) => (
          <SatuStik key={one.stik.id} isi={one} kenalan={kenalan} utama={utama} />
        ))}
        {celah
          .filter(({ isiSudahAda }) => isiSudahAda)
          .map(({ kalimat }) => (
            <p key={kalimat} className="muted small">
              {kalimat}
            </p>
          ))}
      </div>
    </Card>
  )
}
