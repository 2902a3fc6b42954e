import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Card } from '#renderer/components/card.tsx'
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import tableCss from '#renderer/components/table.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { formatWaktu } from '#renderer/lib/format.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { kataPeran } from '#renderer/lib/peran.ts'
import { useCall, useMutate } from '#renderer/lib/query.ts'
import type { Akun } from '#shared/contract/akun.ts'

import { DialogAkun, DialogSandiAkun } from './dialog-akun.tsx'
import kartuAkunCss from './kartu-akun.module.css'

type Terbuka = { readonly kind: 'baru' } | { readonly kind: 'ubah' | 'sandi' | 'tutup'; readonly akun: Akun }

function DialogTutup({ akun, onClose }: { readonly akun: Akun; readonly onClose: () => void }) {
  const say = useStatus()
  const tutup = useMutate('akun.close')
  const confirm = () =>
    tutup.mutate(
      { id: akun.id },
      {
        onSuccess: () => {
          say(`Akun ${akun.nama} ditutup.`)
          onClose()
        },
      },
    )
  return (
    <ConfirmDialog
      judul={`Tutup akun ${akun.nama}?`}
      tombol="Tutup akun"
      bahaya
      sibuk={tutup.isPending}
      failure={tutup.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      Akun ini tidak dapat membuka buku lagi. Namanya tetap tertulis di riwayat. Kata sandi baru membukanya kembali.
    </ConfirmDialog>
  )
}

function Baris({ akun, onBuka }: { readonly akun: Akun; readonly onBuka: (terbuka: Terbuka) => void }) {
  const { posyandu } = useKeadaan()
  const names = akun.posyanduId.flatMap((id) => posyandu.find((p) => p.id === id)?.nama ?? [])
  const { nama, aktif, saya, masukTerakhir } = akun
  return (
    <tr className={aktif ? undefined : kartuAkunCss.ditutup}>
      <td className={tableCss.penuh}>
        <span className="strong">{nama}</span>
        {saya && <span className="muted"> (Ibu)</span>}
        <span className={kartuAkunCss.barisDua}>{kataPeran({ peran: akun.peran, posyandu: names })}</span>
      </td>
      <td className="num" data-kepala="Terakhir masuk">
        {aktif ? masukTerakhir ? formatWaktu(masukTerakhir) : <span className="muted">belum pernah</span> : 'Ditutup'}
      </td>
      <td className={kartuAkunCss.tindakan}>
        {aktif && (
          <Button kecil aria-label={`Ubah akun ${nama}`} onClick={() => onBuka({ kind: 'ubah', akun })}>
            Ubah
          </Button>
        )}
        {!saya && (
          <Button kecil aria-label={`Kata sandi baru ${nama}`} onClick={() => onBuka({ kind: 'sandi', akun })}>
            {aktif ? 'Kata sandi baru' : 'Buka kembali'}
          </Button>
        )}
        {aktif && !saya && (
          <Button kecil rupa="teks" aria-label={`Tutup akun ${nama}`} onClick={() => onBuka({ kind: 'tutup', akun })}>
            Tutup
          </Button>
        )}
      </td>
    </tr>
  )
}

/** Everybody who may open the book. */
export function KartuAkun() {
  const { data: daftar = [], error, refetch } = useCall('akun.list', {})
  const [terbuka, setTerbuka] = useState<Terbuka | null>(null)
  const close = () => setTerbuka(null)
  return (
    <Card
      judul="Akun"
      className={kartuAkunCss.kartuAkun}
      kanan={
        <Button kecil icon={Plus} onClick={() => setTerbuka({ kind: 'baru' })}>
          Tambah akun
        </Button>
      }
    >
      <FailureNotice failure={error} onRetry={() => refetch()} />
      {daftar.length > 0 && (
        <table className={cls(tableCss.tbl, tableCss.susun)}>
          <thead>
            <tr>
              <th>Nama</th>
              <th>Terakhir masuk</th>
              <th>
                <span className="sr-only">Tindakan</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {daftar.map((akun) => (
              <Baris key={akun.id} akun={akun} onBuka={setTerbuka} />
            ))}
          </tbody>
        </table>
      )}
      {terbuka?.kind === 'baru' && <DialogAkun akun={null} onClose={close} />}
      {terbuka?.kind === 'ubah' && <DialogAkun akun={terbuka.akun} onClose={close} />}
      {terbuka?.kind === 'sandi' && <DialogSandiAkun akun={terbuka.akun} onClose={close} />}
      {terbuka?.kind === 'tutup' && <DialogTutup akun={terbuka.akun} onClose={close} />}
    </Card>
  )
}
