import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx'
import { Tanya } from '#renderer/components/notice.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import { usePanggil } from '#renderer/lib/panggil.ts'
import { useSesi } from '#renderer/lib/sesi.ts'
import type { Akun } from '#shared/contract/akun.ts'
import { DialogKode } from '../dialog-kode.tsx'
import { kalimatFlashdisk, kalimatSebentar, kalimatTersisa, kalimatTertinggal } from '../kalimat-ganti-kunci.ts'

type TutupProps = { readonly akun: Akun; readonly daftar: readonly Akun[]; readonly onClose: () => void }

/** Closes an account; the book gets another key, and where the recovery code cannot go along, a new one is shown. */
export function DialogTutup({ akun, daftar, onClose }: TutupProps) {
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
