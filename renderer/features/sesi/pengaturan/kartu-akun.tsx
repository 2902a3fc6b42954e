import { useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Card } from '#renderer/components/card.tsx'
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Tanya } from '#renderer/components/notice.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import tableCss from '#renderer/components/table.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { formatWaktu } from '#renderer/lib/format.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { usePanggil } from '#renderer/lib/panggil.ts'
import { kataPeran } from '#renderer/lib/peran.ts'
import { useCall } from '#renderer/lib/query.ts'
import { useSesi } from '#renderer/lib/sesi.ts'
import type { Akun } from '#shared/contract/akun.ts'

import { DialogKode } from '../dialog-kode.tsx'
import { kalimatFlashdisk, kalimatSebentar, kalimatTersisa, kalimatTertinggal } from '../kalimat-ganti-kunci.ts'
import { DialogAkun, DialogSandiAkun } from './dialog-akun.tsx'
import kartuAkunCss from './kartu-akun.module.css'

type Terbuka = { readonly kind: 'baru' } | { readonly kind: 'ubah' | 'sandi' | 'tutup'; readonly akun: Akun }

type TutupProps = { readonly akun: Akun; readonly daftar: readonly Akun[]; readonly onClose: () => void }

/** Closes an account; the book gets another key, and where the recovery code cannot go along, a new one is shown. */
function DialogTutup({ akun, daftar, onClose }: TutupProps) {
  const client = useQueryClient()
  const { keadaan, refresh } = useSesi()
  const say = useStatus()
  const [kode, setKode] = useState<string | null>(null)
  const tutup = usePanggil('akun.close')
  const confirm = async () => {
    const done = await tutup.jalankan({ id: akun.id })
    if (!done) return
    say([`Akun ${akun.nama} ditutup.`, kalimatTersisa(done)].filter(Boolean).join(' '))
    if (done.kode === null) onClose()
    else setKode(done.kode)
    await Promise.all([client.invalidateQueries(), refresh()])
  }
  if (kode !== null) return <DialogKode kode={kode} onClose={onClose} />
  const tertinggal = kalimatTertinggal(
    daftar.filter((one) => one.aktif && one.sandi === 'tertinggal' && one.id !== akun.id),
    keadaan,
  )
  return (
    <ConfirmDialog
      judul={`Tutup akun ${akun.nama}?`}
      tombol="Tutup akun"
      bahaya
      sibuk={tutup.sibuk}
      failure={tutup.gagal}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>
        Akun ini tidak dapat membuka buku lagi. Namanya tetap tertulis di riwayat. Kata sandi baru membukanya kembali.
      </p>
      <p>
        Kunci buku dan cadangan di laptop ini diganti, jadi kata sandinya tidak membuka apa pun lagi di sini.
        {` ${kalimatFlashdisk}`}
      </p>
      {tertinggal && <Tanya>{tertinggal}</Tanya>}
      {tutup.sibuk && <p role="status">{kalimatSebentar}</p>}
    </ConfirmDialog>
  )
}

/** When somebody last came in, or why she cannot. */
function kataMasuk({ aktif, sandi, masukTerakhir }: Akun): ReactNode {
  if (!aktif) return 'Ditutup'
  if (sandi === 'tidakAda') return <Tanya>Perlu kata sandi baru</Tanya>
  return masukTerakhir ? formatWaktu(masukTerakhir) : <span className="muted">belum pernah</span>
}

function Baris({ akun, onBuka }: { readonly akun: Akun; readonly onBuka: (terbuka: Terbuka) => void }) {
  const { posyandu } = useKeadaan()
  const names = akun.posyanduId.flatMap((id) => posyandu.find((p) => p.id === id)?.nama ?? [])
  const { nama, aktif, saya } = akun
  return (
    <tr className={aktif ? undefined : kartuAkunCss.ditutup}>
      <td className={tableCss.penuh}>
        <span className="strong">{nama}</span>
        {saya && <span className="muted"> (Ibu)</span>}
        <span className={kartuAkunCss.barisDua}>{kataPeran({ peran: akun.peran, posyandu: names })}</span>
      </td>
      <td className="num" data-kepala="Terakhir masuk">
        {kataMasuk(akun)}
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
        <table className={cls(tableCss.tabel, tableCss.susun)}>
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
      {terbuka?.kind === 'tutup' && <DialogTutup akun={terbuka.akun} daftar={daftar} onClose={close} />}
    </Card>
  )
}
