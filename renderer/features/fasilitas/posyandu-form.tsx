import { type ReactNode, useState } from 'react'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import formCss from '#renderer/components/form.module.css'
import { Form } from '#renderer/components/form.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { pesanIsian } from '#renderer/lib/failure.ts'
import { useMutate } from '#renderer/lib/query.ts'
import type { Posyandu, PosyanduIsi } from '#shared/contract/fasilitas.ts'
import { isKaderKosong, type KaderKetik } from './baris-kader.tsx'
import { KaderIsian } from './kader-isian.tsx'

type Isi = Omit<PosyanduIsi, 'kader'> & { readonly kader: readonly KaderKetik[] }

function isiAwal(posyandu: Posyandu | null, desa: string | null): Isi {
  if (!posyandu) return { nama: '', desa, dusun: null, rt: null, rw: null, alamat: null, kader: [] }
  return { ...posyandu, kader: posyandu.kader.map((k) => ({ ...k, kunci: k.id })) }
}

/** Rows nobody used are left out; a row of which something is said must have a name. */
const listDipakai = (kader: readonly KaderKetik[]) => kader.filter((satu) => !isKaderKosong(satu))

function toInput({ kader, ...isi }: Isi): PosyanduIsi {
  return { ...isi, kader: listDipakai(kader).map(({ kunci: _kunci, ...k }) => k) }
}

/** One posyandu with its address and kader; null makes a new one, in the desa of the place unless another is typed. */
export function PosyanduForm({
  posyandu,
  desa,
  kaki,
  onSaved,
}: {
  readonly posyandu: Posyandu | null
  readonly desa: string | null
  readonly kaki: (sibuk: boolean) => ReactNode
  readonly onSaved: (nama: string) => void
}) {
  const [isi, setIsi] = useState<Isi>(() => isiAwal(posyandu, desa))
  const save = useMutate('fasilitas.savePosyandu')
  const field = (nama: 'nama' | 'desa' | 'dusun' | 'rt' | 'rw' | 'alamat', label: string) => ({
    label,
    value: isi[nama] ?? '',
    onChange: (text: string) => setIsi({ ...isi, [nama]: text }),
    salah: pesanIsian(save.error, nama),
  })
  return (
    <Form
      failure={save.error}
      sibuk={save.isPending}
      onSubmit={() => save.mutate(toInput(isi), { onSuccess: () => onSaved(isi.nama.trim()) })}
    >
      <TextField {...field('nama', 'Nama posyandu')} petunjuk="Namanya saja, misalnya Melati 2." />
      <div className={formCss.dua}>
        <TextField {...field('desa', 'Desa atau kelurahan')} boleh />
        <TextField {...field('dusun', 'Dusun')} boleh />
        <TextField {...field('rt', 'RT')} boleh lebar="pendek" />
        <TextField {...field('rw', 'RW')} boleh lebar="pendek" />
      </div>
      <TextField {...field('alamat', 'Alamat')} boleh />
      <KaderIsian
        kader={isi.kader}
        salah={(satu) =>
          satu.nama.trim() === '' && pesanIsian(save.error, 'kader', listDipakai(isi.kader).indexOf(satu), 'nama')
            ? 'Isi namanya, atau hapus barisnya.'
            : undefined
        }
        onChange={(kader) => setIsi({ ...isi, kader })}
      />
      <FailureNotice failure={save.error} />
      {kaki(save.isPending)}
    </Form>
  )
}
