import { FileText, Sheet } from 'lucide-react'
import { Button } from '#renderer/components/button.tsx'
import { useSimpanBerkas } from '#renderer/components/simpan-berkas.ts'
import { call } from '#renderer/lib/call.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { DeskripsiKartu } from '#shared/contract/bentuk-kartu.ts'

type Props = { readonly deskripsi: DeskripsiKartu; readonly orangId: string; readonly kepalaId: string }

/** Her card as paper: a file to print from, or to go on with. */
export function SimpanKartu({ deskripsi, orangId, kepalaId }: Props) {
  const boleh = useBoleh('laporan')
  const { sibuk, simpan } = useSimpanBerkas()
  const save = (jenis: 'xlsx' | 'pdf') =>
    simpan(() => call('kartu.export', { kartu: deskripsi.kode, orangId, kepalaId, jenis }))
  if (!boleh) return null
  return (
    <>
      <Button icon={Sheet} aria-disabled={sibuk} onClick={() => save('xlsx')}>
        Kartu Excel
      </Button>
      <Button icon={FileText} aria-disabled={sibuk} onClick={() => save('pdf')}>
        Kartu PDF
      </Button>
    </>
  )
}
