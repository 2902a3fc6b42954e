import { type ReactNode, useState } from 'react'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import formCss from '#renderer/components/form.module.css'
import { Form } from '#renderer/components/form.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { pesanIsian } from '#renderer/lib/failure.ts'
import { useMutate } from '#renderer/lib/query.ts'
import type { Posyandu, PosyanduIsi } from '#shared/contract/fasilitas.ts'
import { KaderIsian, type KaderKetik } from './kader-isian.tsx'

type Isi = Omit<PosyanduIsi, 'kader'> & { readonly kader: readonly KaderKetik[] }

function isiAwal(posyandu: Posyandu | null, desa: string | null): Isi {
  if (!posyandu) return { nama: '', desa, dusun: null, rt: null, rw: null, alamat: null, kader: [] }
  return { ...posyandu, kader: posyandu.kader.map((k) => ({ ...k, kunci: k.id })) }
}

function toInput({ kader, ...isi }: Isi): PosyanduIsi {
  const named = kader.filter(({ nama }) => nama.trim() !== '')
  return { ...isi, kader: named.map(({ kunci: _kunci, ...k }) => k) }
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
        <TextField {...field('rt', 'RT')} boleh lebar="s" />
        <TextField {...field('rw', 'RW')} boleh lebar="s" />
      </div>
      <TextField {...field('alamat', 'Alamat')} boleh />
      <KaderIsian kader={isi.kader} onChange={(kader) => setIsi({ ...isi, kader })} />
      <FailureNotice failure={save.error} />
      {kaki(save.isPending)}
    </Form>
  )
}
