import { useEffect, useRef } from 'react'
import { NumberField } from '#renderer/components/text-field.tsx'
import kartuCss from '../kartu.module.css'
import type { Ketikan, readKoreksi } from './betulkan.ts'

/** The four measures; the weight, which is set right most often, has the focus. */
export function Ukuran({
  ketikan,
  salah,
  onChange,
}: {
  readonly ketikan: Ketikan
  readonly salah: ReturnType<typeof readKoreksi>['salah']
  readonly onChange: (part: Partial<Ketikan>) => void
}) {
  const berat = useRef<HTMLInputElement>(null)
  useEffect(() => {
    berat.current?.focus()
    berat.current?.select()
  }, [])
  const field = (nama: 'bb' | 'tb' | 'lila' | 'lk', label: string, unit: string) => ({
    label,
    unit,
    boleh: true,
    value: ketikan[nama],
    check: () => (nama === 'lila' || nama === 'lk' ? (salah[nama] ?? null) : null),
    onChange: (text: string) => onChange({ [nama]: text }),
  })
  return (
    <div className={kartuCss.ukuran}>
      <NumberField {...field('bb', 'BB', 'kg')} inputRef={berat} />
      <NumberField {...field('tb', 'PB/TB', 'cm')} />
      <NumberField {...field('lila', 'LILA', 'cm')} />
      <NumberField {...field('lk', 'LK', 'cm')} />
    </div>
  )
}
