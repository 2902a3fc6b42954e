import { FileSpreadsheet, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { Button, ButtonLink } from '#renderer/components/button.tsx'
import { Card } from '#renderer/components/card.tsx'
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { useCall, useMutate } from '#renderer/lib/query.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import { formatBulat } from '#shared/text/angka.ts'
import { formatJam } from '#shared/text/jam.ts'

type Impor = OutputOf<'impor.list'>[number]

/** "12-11-2026 10.42" where this computer stands. */
function formatWaktu(iso: string): string {
  const at = new Date(iso)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(at.getDate())}-${two(at.getMonth() + 1)}-${at.getFullYear()} ${formatJam(at)}`
}

function Urungkan({
  impor,
  onClose,
  onDone,
}: {
  readonly impor: Impor
  readonly onClose: () => void
  readonly onDone: (hasil: OutputOf<'impor.undo'>) => void
}) {
  const undo = useMutate('impor.undo')
  return (
    <ConfirmDialog
      judul={`Urungkan impor ${impor.berkas}?`}
      tombol="Urungkan impor"
      sibuk={undo.isPending}
      failure={undo.error}
      onConfirm={() => undo.mutate({ id: impor.id }, { onSuccess: onDone })}
      onClose={onClose}
    >
      {formatBulat(impor.balitaBaru)} balita dan {formatBulat(impor.penimbanganBaru)} penimbangan dari berkas ini keluar
      dari buku. Yang sudah diubah sesudah impor tetap ada dan disebutkan namanya.
    </ConfirmDialog>
  )
}

function Hasil({ hasil }: { readonly hasil: OutputOf<'impor.undo'> }) {
  const { jumlah, dipertahankan } = hasil
  return (
    <div className="cb">
      <Notice jenis="aman">
        {formatBulat(jumlah)} catatan dikeluarkan dari buku.
        {dipertahankan.length > 0 && (
          <>
            {' '}
            Tetap ada karena sudah diubah sesudah impor:
            <ul>
              {dipertahankan.map((nama) => (
                <li key={nama}>{nama}</li>
              ))}
            </ul>
          </>
        )}
      </Notice>
    </div>
  )
}

function Tabel({ daftar, onUrungkan }: { readonly daftar: readonly Impor[]; readonly onUrungkan: (i: Impor) => void }) {
  return (
    <table className="tbl">
      <thead>
        <tr>
          <th>Waktu</th>
          <th>Berkas</th>
          <th className="n">Balita baru</th>
          <th className="n">Penimbangan baru</th>
          <th>
            <span className="sr-only">Urungkan</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {daftar.map((impor) => (
          <tr key={impor.id}>
            <td>{formatWaktu(impor.waktu)}</td>
            <td className="berkas">{impor.berkas}</td>
            <td className="n">{formatBulat(impor.balitaBaru)}</td>
            <td className="n">{formatBulat(impor.penimbanganBaru)}</td>
            <td className="n">
              {impor.dibatalkan ? (
                <span className="muted">Sudah diurungkan</span>
              ) : (
                <Button
                  kecil
                  icon={Undo2}
                  aria-label={`Urungkan impor ${impor.berkas}`}
                  onClick={() => onUrungkan(impor)}
                >
                  Urungkan
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Every file that came in, each to be taken back whole. */
export function KartuImpor() {
  const { data: daftar = [], error, refetch } = useCall('impor.list', {})
  const [pilih, setPilih] = useState<Impor | null>(null)
  const [hasil, setHasil] = useState<OutputOf<'impor.undo'> | null>(null)
  return (
    <Card
      judul="Riwayat impor"
      className="impor-lalu"
      kanan={
        <ButtonLink to="/impor" kecil icon={FileSpreadsheet}>
          Impor berkas
        </ButtonLink>
      }
    >
      <FailureNotice failure={error} onRetry={() => refetch()} />
      {hasil && <Hasil hasil={hasil} />}
      {daftar.length === 0 ? (
        <p className="cb muted">Belum ada berkas yang diimpor.</p>
      ) : (
        <Tabel daftar={daftar} onUrungkan={setPilih} />
      )}
      {pilih && (
        <Urungkan
          impor={pilih}
          onClose={() => setPilih(null)}
          onDone={(done) => {
            setHasil(done)
            setPilih(null)
          }}
        />
      )}
    </Card>
  )
}
