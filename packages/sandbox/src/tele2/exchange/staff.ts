/** Somebody with a number at the exchange. */
export interface Employee {
  readonly employeeId: number
  readonly name: string
  readonly surname: string
  /** Null: an extension that nobody outside can call. */
  readonly fullNumber: string | null
  readonly shortNumber: string
  readonly groupName: string
  readonly email: string
}

const employee = (
  employeeId: number,
  name: string,
  surname: string,
  fullNumber: string | null,
  groupName: string,
): Employee => ({
  employeeId,
  name,
  surname,
  fullNumber,
  shortNumber: String(100 + employeeId),
  groupName,
  email: `employee${employeeId}@example.com`,
})

/** Everybody; the last one has no full number. */
export const staff: readonly [Employee, ...Employee[]] = [
  employee(1, 'Пётр', 'Тестов', '79000000201', 'Продажи'),
  employee(2, 'Тесса', 'Тестова', '79000000202', 'Продажи'),
  employee(3, 'Тест', 'Тестов', '79000000203', 'Склад'),
  employee(4, 'Дежурный', '', null, 'Склад'),
]
