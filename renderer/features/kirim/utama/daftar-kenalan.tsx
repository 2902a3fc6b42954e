import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import cardCss from '#renderer/components/card.module.css'
import { Card } from '#renderer/components/card.tsx'
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { formatWaktu } from '#renderer/lib/format.ts'
import { useMutate } from '#renderer/lib/query.ts'
import type { KartuPercaya, Kenalan } from '#shared/contract/kirim.ts'
import { formatTempat, namaJenis } from '#shared/text/tempat.ts'
import { EnamKata } from '../enam-kata.tsx'
import { kataBelumDiterima } from '../kalimat.ts'
import kirimCss from '../kirim.module.css'

function kataTerakhir({ terakhirKirim, terakhirTerima }: Kenalan): string {
  const parts = [
    terakhirTerima && `terakhir menerima darinya ${formatWaktu(terakhirTerima)}`,
    terakhirKirim && `terakhir mengirim ${formatWaktu(terakhirKirim)}`,
  ].filter(Boolean)
  return parts.length === 0 ? 'Belum pernah berkirim.' : `${parts.join(', ').replace(/^t/, 'T')}.`
}

function DialogLupakan({ kenalan, onClose }: { readonly kenalan: Kenalan; readonly onClose: () => void }) {
  const say = useStatus()
  const lupakan = useMutate('kirim.forget')
  const nama = formatTempat(kenalan)
  const forget = () => {
    const onSuccess = () => {
      onClose()
      say(`Hubungan dengan ${nama} diputus.`)
    }
    lupakan.mutate({ fasilitasId: kenalan.fasilitasId }, { onSuccess })
  }
  return (
    <ConfirmDialog
      judul={`Putuskan hubungan dengan ${nama}?`}
      tombol="Putuskan hubungan"
      bahaya
      sibuk={lupakan.isPending}
      failure={lupakan.error}
      onConfirm={forget}
      onClose={onClose}
    >
      Kiriman darinya akan ditolak, juga yang masih menunggu, dan buku ini tidak dapat mengirim kepadanya, sampai
      dihubungkan lagi dengan kartunya. Yang sudah diterima tetap di buku.
    </ConfirmDialog>
  )
}

function DialogPerbarui({ onClose }: { readonly onClose: () => void }) {
  const say = useStatus()
  const perbarui = useMutate('kirim.renewKunci')
  const renew = () => {
    const onSuccess = () => {
      onClose()
      say('Kunci kiriman sudah baru. Simpan kartu barunya ke flashdisk.')
    }
    perbarui.mutate({}, { onSuccess })
  }
  return (
    <ConfirmDialog
      judul="Perbarui kunci kiriman?"
      tombol="Perbarui kunci kiriman"
      sibuk={perbarui.isPending}
      failure={perbarui.error}
      onConfirm={renew}
      onClose={onClose}
    >
      Lakukan ini kalau laptop atau cadangannya pernah jatuh ke tangan orang lain. Sesudah ini simpan kartu baru (Tambah
      hubungan), dan bawa ke setiap tempat yang terhubung: sebelum kartunya dibaca di sana, kiriman dari buku ini
      ditolak. Yang sudah diterima tetap berlaku; yang masih di jalan dikirim ulang.
    </ConfirmDialog>
  )
}

/** Whom this book is connected with, and their words, and this book's own. */
export function DaftarKenalan({
  kenalan,
  dahulu,
  kartu,
}: {
  readonly kenalan: readonly Kenalan[]
  readonly dahulu: readonly KartuPercaya[]
  readonly kartu: KartuPercaya | null
}) {
  const [lupakan, setLupakan] = useState<Kenalan | null>(null)
  const [perbarui, setPerbarui] = useState(false)
  return (
    <Card
      judul="Hubungan"
      className={kirimCss.kenalan}
      kanan={
        <ButtonLink kecil to="/kirim?bagian=kenalan" icon={UserPlus}>
          Tambah hubungan
        </ButtonLink>
      }
    >
      <ul className={cls(cardCss.isi, kirimCss.cb)}>
        {kenalan.map((one) => (
          <li key={one.fasilitasId}>
            <details>
              <summary>
                <b>{formatTempat(one)}</b>
                <small className="muted num">{kataBelumDiterima(one.belumDiterima, namaJenis[one.jenis])}</small>
              </summary>
              <p className="muted small num">{kataTerakhir(one)}</p>
              <p className="small">Enam katanya, terhubung sejak {formatWaktu(one.dipercaya)}:</p>
              <EnamKata kata={one.kata} />
              <Button kecil onClick={() => setLupakan(one)}>
                Putuskan hubungan
              </Button>
            </details>
          </li>
        ))}
        {dahulu.map((one) => (
          <li key={one.fasilitasId}>
            <details>
              <summary>
                <b>{formatTempat(one)}, dahulu</b>
                <small className="muted">Tidak terhubung lagi</small>
              </summary>
              <p className="small">Enam katanya, untuk dibacakan bila buku Puskesmas diganti:</p>
              <EnamKata kata={one.kata} />
            </details>
          </li>
        ))}
        {kartu && (
          <li>
            <details>
              <summary>
                <b>Enam kata buku ini</b>
                <small className="muted">Dibacakan lewat telepon saat menghubungkan</small>
              </summary>
              <EnamKata kata={kartu.kata} />
              <Button kecil onClick={() => setPerbarui(true)}>
                Perbarui kunci kiriman
              </Button>
            </details>
          </li>
        )}
      </ul>
      {perbarui && <DialogPerbarui onClose={() => setPerbarui(false)} />}
      {lupakan && <DialogLupakan kenalan={lupakan} onClose={() => setLupakan(null)} />}
    </Card>
  )
}
